"""The features that the model learns from: their columns, and how they are read."""

import hashlib
from pathlib import Path
from typing import Final

import pandas as pd

ID: Final = "customer_id"
NUMERIC: Final = ("orders_30d", "days_since_last_order", "basket_value", "support_tickets")
CATEGORIES: Final = {"plan": ("basic", "plus", "team")}
LABEL: Final = "churned"

COLUMNS: Final = (ID, *NUMERIC, *CATEGORIES, LABEL)
INPUTS: Final = (*NUMERIC, *CATEGORIES)


class DataError(Exception):
    """The data cannot be used; the message says what to do about it."""


def read_features(path: Path) -> pd.DataFrame:
    """Read the features of a CSV file.

    Raises DataError when the file or one of its columns is missing, or a number is not one.
    """
    try:
        features = pd.read_csv(path, dtype={ID: "string", **dict.fromkeys(CATEGORIES, "string")})
    except FileNotFoundError:
        raise DataError(f"{path} does not exist: make an example with `make sample`") from None
    except pd.errors.EmptyDataError:
        raise DataError(f"{path} is empty: write a header and rows into it") from None
    missing = [column for column in COLUMNS if column not in features.columns]
    if missing:
        raise DataError(
            f"{path} lacks {', '.join(missing)}: add the columns, or change them in data.py"
        )
    for column in (*NUMERIC, LABEL):
        if not pd.api.types.is_numeric_dtype(features[column]):
            raise DataError(f"{path}: not every value of {column} is a number")
    return features[list(COLUMNS)]


def fingerprint(path: Path) -> str:
    """SHA-256 of the file, by which the model card names the data."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
