"""Writes `loans.parquet`: what readers of a library borrowed. With the argument `shifted`, the newest day is unlike the others."""

import sys
from datetime import datetime, timedelta, timezone

import numpy as np
import pandas as pd

READERS = 600
DAYS = 6

generator = np.random.default_rng(7)
midnight = datetime.now(timezone.utc).replace(hour=0, minute=0, second=0, microsecond=0)
shifted = "shifted" in sys.argv
days = []
for day in range(DAYS, 0, -1):
    move = 6.0 if shifted and day == 1 else 0.0
    pages = generator.normal(40.0 + move, 4.0, READERS)
    pages[: READERS // 5] = np.nan
    days.append(
        pd.DataFrame(
            {
                "reader": np.arange(READERS),
                "at": midnight - timedelta(days=day) + timedelta(hours=9),
                "recorded": midnight - timedelta(days=day) + timedelta(hours=10),
                "loans": generator.integers(0, 30, READERS),
                "pages_per_day": pages,
                "branch": np.where(np.arange(READERS) % 3 == 0, "harbour", "hill"),
            }
        )
    )
pd.concat(days).to_parquet("loans.parquet")
