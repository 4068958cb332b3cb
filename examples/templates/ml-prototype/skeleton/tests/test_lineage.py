import json
import re
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from openlineage.client import OpenLineageClient

from ${{ values.packageName }}.config import (
    FEATURES_DATASET,
    LINEAGE_NAMESPACE,
    MODEL_DATASET,
    OWNER,
    TRAINING_JOB,
)
from ${{ values.packageName }}.data import DataError
from ${{ values.packageName }}.lineage import create_client
from ${{ values.packageName }}.pipeline import Places, run_pipeline

CATALOG_INFO = Path(__file__).parents[1] / "catalog-info.yaml"


def read_events(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_tells_what_was_read_and_written(places: Places, features: pd.DataFrame) -> None:
    run_pipeline(places, create_client(places.events))
    start, complete = read_events(places.events)
    assert [start["eventType"], complete["eventType"]] == ["START", "COMPLETE"]
    assert start["run"]["runId"] == complete["run"]["runId"]
    assert (complete["job"]["namespace"], complete["job"]["name"]) == (
        LINEAGE_NAMESPACE,
        TRAINING_JOB,
    )
    assert complete["job"]["facets"]["ownership"]["owners"][0]["name"] == OWNER
    assert [output["name"] for output in complete["outputs"]] == [MODEL_DATASET]
    (read,) = complete["inputs"]
    assert (read["namespace"], read["name"]) == (LINEAGE_NAMESPACE, FEATURES_DATASET)
    quality = read["inputFacets"]["dataQualityMetrics"]
    assert quality["rowCount"] == len(features)
    assert (
        quality["columnMetrics"]["basket_value"]["nullCount"]
        == features["basket_value"].isna().sum()
    )
    assertions = read["inputFacets"]["dataQualityAssertions"]["assertions"]
    assert assertions and all(assertion["success"] for assertion in assertions)


def test_tells_why_a_run_failed(places: Places, features: pd.DataFrame) -> None:
    features.assign(plan="gold").to_csv(places.data, index=False)
    with pytest.raises(DataError):
        run_pipeline(places, create_client(places.events))
    _, fail = read_events(places.events)
    assert fail["eventType"] == "FAIL"
    assert "unknown_values" in fail["run"]["facets"]["errorMessage"]["message"]
    assert fail["outputs"] == []
    assertions = fail["inputs"][0]["inputFacets"]["dataQualityAssertions"]["assertions"]
    failed = [assertion["column"] for assertion in assertions if not assertion["success"]]
    assert failed == ["plan"]


def test_trains_also_when_nobody_listens(
    places: Places, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_: object) -> None:
        raise ConnectionError("nobody there")

    monkeypatch.setattr(OpenLineageClient, "emit", refuse)
    run_pipeline(places, create_client(places.events))
    assert places.model.exists()
    assert "COMPLETE could not be sent: nobody there" in caplog.text


def test_catalog_knows_the_same_names() -> None:
    annotated = re.findall(
        r"^\s+openlineage\.io/(?:job|dataset): (\S+)$",
        CATALOG_INFO.read_text(encoding="utf-8"),
        flags=re.MULTILINE,
    )
    names = (TRAINING_JOB, FEATURES_DATASET, MODEL_DATASET)
    assert sorted(annotated) == sorted(f"{LINEAGE_NAMESPACE}/{name}" for name in names)
