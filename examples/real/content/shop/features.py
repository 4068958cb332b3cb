"""Features that the shop's teams share."""

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

project = Project(name="shop", description="Features of customers and products")

customer = Entity(
    name="customer", join_keys=["customer_id"], value_type=ValueType.INT64
)
product = Entity(
    name="product", join_keys=["product_id"], value_type=ValueType.INT64
)


def table(name: str, description: str) -> FileSource:
    return FileSource(
        name=f"{name}_table",
        path=os.path.join(tables, f"{name}.parquet"),
        timestamp_field="event_timestamp",
        created_timestamp_column="created",
        description=description,
        owner="feature-platform@shop.example",
    )


customer_orders = FeatureView(
    name="customer_orders",
    description="What a customer bought and sent back",
    entities=[customer],
    ttl=timedelta(days=3),
    schema=[
        Field(
            name="orders_30d",
            dtype=Int64,
            description="Orders in the last 30 days",
        ),
        Field(
            name="basket_value",
            dtype=Float64,
            description="Mean value of an order, in euro",
        ),
        Field(
            name="returns_30d",
            dtype=Int64,
            description="Orders sent back in the last 30 days",
        ),
    ],
    source=table("orders", "Orders, one row a customer and day"),
    owner="feature-platform@shop.example",
    tags={"steward": "grace@shop.example"},
)

customer_visits = FeatureView(
    name="customer_visits",
    description="How often a customer looks in",
    entities=[customer],
    # So short that it is stale soon after it was filled.
    ttl=timedelta(minutes=2),
    schema=[
        Field(name="visits_7d", dtype=Int64),
        Field(
            name="days_since_visit",
            dtype=Int64,
            description="Days since the last visit",
        ),
    ],
    source=table("visits", "Visits, one row a customer and day"),
    tags={"owner": "ada@shop.example"},
)

product_stats = FeatureView(
    name="product_stats",
    description="How a product does",
    entities=[product],
    ttl=timedelta(days=2),
    schema=[
        Field(name="views_7d", dtype=Int64, description="Views in seven days"),
        Field(name="sales_7d", dtype=Int64, description="Sales in seven days"),
        Field(name="price", dtype=Float64, description="Price in euro"),
    ],
    source=table("products", "Products, one row a product and day"),
    owner="Catalogue team",
)

churn_features = FeatureService(
    name="churn_features",
    description="What the churn model is trained with and asked with",
    features=[customer_orders, customer_visits],
    owner="growth",
)

ranking_features = FeatureService(
    name="ranking_features",
    description="What the ranking of products takes",
    features=[product_stats],
    owner="ranking",
)
