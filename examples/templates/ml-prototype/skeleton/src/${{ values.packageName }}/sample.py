"""Example data, so that everything runs before the real data is there."""

import csv
import math
import random
from pathlib import Path
from typing import Final

from .config import SEED
from .data import CATEGORIES, COLUMNS

ROWS: Final = 1200
MISSING_BASKETS: Final = 0.02


def write_sample(path: Path, rows: int = ROWS, seed: int = SEED) -> None:
    """Write invented customers as CSV; the same rows and seed give the same file."""
    # Of the standard library, whose numbers stay the same in every version.
    dice = random.Random(seed)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for number in range(rows):
            writer.writerow(_customer(number, dice))


def _customer(number: int, dice: random.Random) -> tuple[object, ...]:
    plan = dice.choices(CATEGORIES["plan"], weights=(6, 3, 1))[0]
    orders = min(int(dice.expovariate(0.25)), 40)
    days = min(int(dice.expovariate(1 / (30 if orders < 3 else 8))), 120)
    tickets = min(int(dice.expovariate(0.9)), 9)
    basket = round(dice.lognormvariate(3.4, 0.5), 2)
    score = -1.4 + 0.035 * days + 0.45 * tickets - 0.16 * orders - (0.8 if plan == "team" else 0)
    churned = int(dice.random() < 1 / (1 + math.exp(-score)))
    seen_basket = "" if dice.random() < MISSING_BASKETS else basket
    return (f"c{number:05}", orders, days, seen_basket, tickets, plan, churned)
