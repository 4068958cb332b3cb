"""Features of the risk team. One view has the name of a view of the shop, and is another one."""

import os
from datetime import timedelta

from feast import (
    Entity,
    FeatureService,
    FeatureView,
    Field,
    FileSource,
    Project,
    ValueType,
)
from feast.types import Float64, Int64

tables = os.path.join(os.environ["GUILDHALL_REAL_FOLDER"], "tables")

project = Project(name="risk", description="Features for judging payments")

customer = Entity(
    name="customer", join_keys=["customer_id"], value_type=ValueType.INT64
)

customer_orders = FeatureView(
    name="customer_orders",
    description="Orders as the risk team counts them",
    entities=[customer],
    ttl=timedelta(hours=12),
    schema=[
        Field(name="returns_30d", dtype=Int64),
        Field(name="basket_value", dtype=Float64),
    ],
    source=FileSource(
        name="risk_orders_table",
        path=os.path.join(tables, "orders.parquet"),
        timestamp_field="event_timestamp",
    ),
    owner="risk",
)

fraud_features = FeatureService(
    name="fraud_features", features=[customer_orders], owner="risk"
)
