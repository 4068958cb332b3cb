"""Makes the tables of a small online shop: customers, their orders and visits, and products.

Everything is random from a fixed seed; only the times are relative to now, so that features are fresh.
"""

import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pandas as pd

CUSTOMERS = 400
PRODUCTS = 120
DAYS = 14


def make_tables(now: datetime) -> dict[str, pd.DataFrame]:
    """One row a customer (or product) and day, with the day's end as its time, the last one an hour ago."""
    random = np.random.default_rng(seed=7)
    days = [now - timedelta(days=day, hours=1) for day in range(DAYS)]
    customers = pd.MultiIndex.from_product(
        [range(CUSTOMERS), days], names=["customer_id", "event_timestamp"]
    ).to_frame(index=False)
    products = pd.MultiIndex.from_product(
        [range(PRODUCTS), days], names=["product_id", "event_timestamp"]
    ).to_frame(index=False)
    loyalty = random.beta(2, 2, CUSTOMERS)[customers["customer_id"]]
    appeal = random.gamma(2, 1, PRODUCTS)[products["product_id"]]
    orders = customers.assign(
        orders_30d=random.poisson(12 * loyalty),
        basket_value=random.gamma(3, 12, len(customers)).round(2),
        returns_30d=random.poisson(2 * (1 - loyalty)),
    )
    visits = customers.assign(
        visits_7d=random.poisson(20 * loyalty),
        days_since_visit=random.geometric(0.15 + 0.7 * loyalty) - 1,
    )
    stats = products.assign(
        views_7d=random.poisson(300 * appeal),
        sales_7d=random.poisson(12 * appeal),
        price=random.gamma(4, 9, len(products)).round(2),
    )
    return {"orders": orders, "visits": visits, "products": stats}


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in make_tables(datetime.now(timezone.utc)).items():
        table.assign(created=pd.Timestamp.now(tz="UTC")).to_parquet(
            folder / f"{name}.parquet"
        )
