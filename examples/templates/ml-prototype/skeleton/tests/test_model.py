import pandas as pd

from ${{ values.packageName }}.data import INPUTS
from ${{ values.packageName }}.model import train_and_evaluate


def test_learns_more_than_the_average(features: pd.DataFrame) -> None:
    _, evaluation = train_and_evaluate(features)
    overall = evaluation.overall
    assert evaluation.training_rows + overall.rows == len(features)
    assert overall.roc_auc is not None and overall.roc_auc > 0.7
    assert overall.brier_score < evaluation.baseline_brier_score


def test_is_the_same_every_time(features: pd.DataFrame) -> None:
    first, first_evaluation = train_and_evaluate(features)
    second, second_evaluation = train_and_evaluate(features)
    inputs = features[list(INPUTS)]
    assert first_evaluation == second_evaluation
    assert (first.predict_proba(inputs) == second.predict_proba(inputs)).all()


def test_measures_groups_that_are_large_enough(features: pd.DataFrame) -> None:
    _, evaluation = train_and_evaluate(features)
    assert {"plan = basic", "plan = plus"} <= set(evaluation.groups)
    assert sum(group.rows for group in evaluation.groups.values()) <= evaluation.overall.rows


def test_takes_missing_values(features: pd.DataFrame) -> None:
    model, _ = train_and_evaluate(features)
    rows = features[list(INPUTS)].head(5).assign(basket_value=float("nan"))
    assert model.predict_proba(rows).shape == (5, 2)
