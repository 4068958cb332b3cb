"""The model: how it is built, trained and evaluated."""

from dataclasses import dataclass
from typing import Any, Final

import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, brier_score_loss, roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

from .config import SEED
from .data import CATEGORIES, INPUTS, LABEL, NUMERIC

TEST_SHARE: Final = 0.25
# In smaller groups a figure says more about chance than about the model.
MIN_GROUP: Final = 20


@dataclass(frozen=True)
class Figures:
    """What was measured on rows that the model had not seen. All figures are from 0 to 1.

    A Brier score is better the lower it is, the others the higher. Areas under a curve need rows of
    both labels.
    """

    rows: int
    positive_share: float
    roc_auc: float | None
    average_precision: float | None
    brier_score: float


@dataclass(frozen=True)
class Evaluation:
    """The figures of all test rows, of each group in them, and of always guessing the average."""

    training_rows: int
    overall: Figures
    baseline_brier_score: float
    groups: dict[str, Figures]


def train_and_evaluate(features: pd.DataFrame, seed: int = SEED) -> tuple[Pipeline, Evaluation]:
    """Train on one part of the rows, measure on the other; the same rows and seed give the same."""
    training, test = train_test_split(
        features, test_size=TEST_SHARE, random_state=seed, stratify=features[LABEL]
    )
    model = build_model(seed).fit(training[list(INPUTS)], training[LABEL])
    return model, evaluate(model, training, test)


def build_model(seed: int = SEED) -> Pipeline:
    """Build a model that has learnt nothing yet."""
    numbers = make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
    categories = OneHotEncoder(categories=[list(known) for known in CATEGORIES.values()])
    return make_pipeline(
        ColumnTransformer(
            [("numbers", numbers, list(NUMERIC)), ("categories", categories, list(CATEGORIES))]
        ),
        LogisticRegression(max_iter=1000, random_state=seed),
    )


def evaluate(model: Pipeline, training: pd.DataFrame, test: pd.DataFrame) -> Evaluation:
    """Measure the model on `test`, and on each group in it that is large enough."""
    scores = pd.Series(model.predict_proba(test[list(INPUTS)])[:, 1], index=test.index)
    guess = pd.Series(float(training[LABEL].mean()), index=test.index)
    groups = {
        f"{column} = {value}": _figures(rows[LABEL], scores[rows.index])
        for column in CATEGORIES
        for value, rows in test.groupby(column)
        if len(rows) >= MIN_GROUP
    }
    return Evaluation(
        training_rows=len(training),
        overall=_figures(test[LABEL], scores),
        baseline_brier_score=_rounded(brier_score_loss(test[LABEL], guess)),
        groups=groups,
    )


def _figures(labels: pd.Series, scores: pd.Series) -> Figures:
    has_both = labels.nunique() == 2
    return Figures(
        rows=len(labels),
        positive_share=_rounded(labels.mean()),
        roc_auc=_rounded(roc_auc_score(labels, scores)) if has_both else None,
        average_precision=_rounded(average_precision_score(labels, scores)) if has_both else None,
        brier_score=_rounded(brier_score_loss(labels, scores)),
    )


def _rounded(value: Any) -> float:  # noqa: ANN401
    return round(float(value), 4)
