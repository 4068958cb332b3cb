from pathlib import Path

import pandas as pd
import pytest

from ${{ values.packageName }}.checks import check_features
from ${{ values.packageName }}.data import DataError, fingerprint, read_features
from ${{ values.packageName }}.pipeline import Places
from ${{ values.packageName }}.sample import write_sample


def test_sample_is_the_same_every_time(places: Places, tmp_path: Path) -> None:
    again = tmp_path / "again.csv"
    write_sample(again)
    assert fingerprint(again) == fingerprint(places.data)
    write_sample(again, seed=21)
    assert fingerprint(again) != fingerprint(places.data)


def test_sample_passes_every_check(features: pd.DataFrame) -> None:
    assert [str(check) for check in check_features(features) if not check.passed] == []


@pytest.mark.parametrize(
    ("column", "value", "assertion"),
    [
        ("customer_id", "c00001", "duplicates"),
        ("customer_id", None, "missing"),
        ("basket_value", None, "missing_share"),
        ("orders_30d", -1, "negative_values"),
        ("plan", "gold", "unknown_values"),
        ("plan", None, "unknown_values"),
        ("churned", 2, "labels"),
    ],
)
def test_checks_find(features: pd.DataFrame, column: str, value: object, assertion: str) -> None:
    features.loc[:99, column] = value
    failed = [check for check in check_features(features) if not check.passed]
    assert [(check.column, check.assertion) for check in failed] == [(column, assertion)]


def test_checks_want_enough_rows(features: pd.DataFrame) -> None:
    failed = [str(check) for check in check_features(features.head(99)) if not check.passed]
    assert failed == ["data: row_count is 99, not at least 100"]
    assert not check_features(features.head(0))[0].passed


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "make sample"),
        ("", "is empty"),
        ("customer_id,plan\nc1,basic\n", "lacks orders_30d"),
        (
            "customer_id,orders_30d,days_since_last_order,basket_value,support_tickets,plan,churned\n"
            "c1,many,1,1,1,basic,0\n",
            "orders_30d is a number",
        ),
    ],
)
def test_unreadable_data_says_what_to_do(tmp_path: Path, content: str | None, message: str) -> None:
    path = tmp_path / "features.csv"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match=message):
        read_features(path)
