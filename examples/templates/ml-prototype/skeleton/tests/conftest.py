from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from ${{ values.packageName }}.data import read_features
from ${{ values.packageName }}.pipeline import Places
from ${{ values.packageName }}.sample import write_sample

ROOT = Path(__file__).parents[1]


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A place of its own for each test, with example data and the card as it is."""
    card = tmp_path / "MODEL_CARD.md"
    card.write_text((ROOT / "MODEL_CARD.md").read_text(encoding="utf-8"), encoding="utf-8")
    places = Places(data=tmp_path / "data/features.csv", build=tmp_path / "build", card=card)
    write_sample(places.data)
    return places


@pytest.fixture
def features(places: Places) -> Iterator[pd.DataFrame]:
    yield read_features(places.data)
