import json
from pathlib import Path

import joblib
import pandas as pd
import pytest

from ${{ values.packageName }}.card import END, START, write_card
from ${{ values.packageName }}.cli import main
from ${{ values.packageName }}.data import INPUTS, DataError
from ${{ values.packageName }}.lineage import create_client
from ${{ values.packageName }}.pipeline import Places, run_pipeline


def test_writes_model_figures_and_card(places: Places, features: pd.DataFrame) -> None:
    before = places.card.read_text(encoding="utf-8")
    evaluation = run_pipeline(places, create_client(places.events))
    model = joblib.load(places.model)
    assert model.predict_proba(features[list(INPUTS)]).shape == (len(features), 2)
    figures = json.loads(places.figures.read_text(encoding="utf-8"))
    assert figures["overall"]["roc_auc"] == evaluation.overall.roc_auc
    card = places.card.read_text(encoding="utf-8")
    assert f"{evaluation.overall.roc_auc:.4f}" in card
    assert card.partition(START)[0] == before.partition(START)[0]
    assert card.partition(END)[2] == before.partition(END)[2]


def test_same_data_leaves_the_same_card(places: Places) -> None:
    run_pipeline(places, create_client(places.events))
    first = places.card.read_text(encoding="utf-8")
    run_pipeline(places, create_client(places.events))
    assert places.card.read_text(encoding="utf-8") == first


def test_bad_data_stops_before_anything_is_written(places: Places, features: pd.DataFrame) -> None:
    features.assign(plan="gold").to_csv(places.data, index=False)
    before = places.card.read_text(encoding="utf-8")
    with pytest.raises(DataError, match="plan: unknown_values is 1200, not at most 0"):
        run_pipeline(places, create_client(places.events))
    assert not places.model.exists()
    assert places.card.read_text(encoding="utf-8") == before


def test_card_without_marks_is_left_alone(places: Places) -> None:
    evaluation = run_pipeline(places, create_client(places.events))
    places.card.write_text("# Ours\n", encoding="utf-8")
    with pytest.raises(ValueError, match="put them back"):
        write_card(places.card, evaluation, "")
    assert places.card.read_text(encoding="utf-8") == "# Ours\n"


def test_command_line_says_what_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["train"]) == 1
    assert "make sample" in capsys.readouterr().err
    assert main(["sample"]) == 0
    assert (tmp_path / "data/features.csv").exists()
