"""What has to be true of the data before a model may learn from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import pandas as pd

from .data import CATEGORIES, ID, LABEL, NUMERIC

MIN_ROWS: Final = 100
MAX_MISSING: Final = 0.05


@dataclass(frozen=True)
class Check:
    """One expectation of the data, and whether it holds."""

    assertion: str
    column: str | None
    passed: bool
    expected: str
    actual: str

    def __str__(self) -> str:
        """Say what was expected and found, for people."""
        return f"{self.column or 'data'}: {self.assertion} is {self.actual}, not {self.expected}"


def check_features(features: pd.DataFrame) -> list[Check]:
    """Check everything, also after something has failed."""
    return list(_checks(features))


def _checks(features: pd.DataFrame) -> Iterator[Check]:
    yield _at_least("row_count", None, len(features), MIN_ROWS)
    yield _at_most("missing", ID, int(features[ID].isna().sum()), 0)
    yield _at_most("duplicates", ID, int(features[ID].dropna().duplicated().sum()), 0)
    for column in NUMERIC:
        values = features[column]
        missing = round(float(values.isna().mean()), 4) if len(values) else 0.0
        yield _at_most("missing_share", column, missing, MAX_MISSING)
        yield _at_most("negative_values", column, int((values < 0).sum()), 0)
    for column, known in CATEGORIES.items():
        unknown = int((~features[column].isin(known)).sum())
        yield _at_most("unknown_values", column, unknown, 0)
    labels = sorted({str(label) for label in features[LABEL].unique()})
    yield Check("labels", LABEL, labels == ["0", "1"], "0 and 1", " and ".join(labels) or "none")


def _at_most(assertion: str, column: str | None, actual: float, limit: float) -> Check:
    return Check(assertion, column, actual <= limit, f"at most {limit}", str(actual))


def _at_least(assertion: str, column: str | None, actual: float, limit: float) -> Check:
    return Check(assertion, column, actual >= limit, f"at least {limit}", str(actual))
