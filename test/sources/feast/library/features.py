"""What a library knows of its readers."""

import os
from datetime import timedelta

import pandas as pd
from feast import (
    Entity,
    FeatureService,
    FeatureView,
    Field,
    FileSource,
    Project,
    PushSource,
    RequestSource,
    ValueType,
)
from feast.on_demand_feature_view import on_demand_feature_view
from feast.types import Float64, Int64, String

# The tests change the definitions by these.
ABOUT = os.environ.get("ABOUT", "What readers borrow")
WITH_NOTICES = os.environ.get("WITH_NOTICES", "yes") == "yes"

project = Project(name="library", description="The lending library", owner="desk@library.example")
reader = Entity(name="reader", join_keys=["reader"], value_type=ValueType.INT64)
loans_file = FileSource(
    name="loans_file",
    path="../loans.parquet",
    timestamp_field="at",
    created_timestamp_column="recorded",
    owner="archive@library.example",
)
returns = PushSource(name="returns_desk", batch_source=loans_file)

reader_loans = FeatureView(
    name="reader_loans",
    entities=[reader],
    ttl=timedelta(hours=10),
    schema=[
        Field(name="loans", dtype=Int64, description="Books at home"),
        Field(name="pages_per_day", dtype=Float64),
        Field(name="branch", dtype=String),
    ],
    source=loans_file,
    owner="ada@library.example",
    tags={"team": "desk", "steward-documentation": "eve@library.example"},
    description=ABOUT,
)
overdue_notices = FeatureView(
    name="overdue_notices",
    entities=[reader],
    ttl=timedelta(0),
    schema=[Field(name="loans", dtype=Int64)],
    source=loans_file,
    tags={"team": "post"},
)
returned_books = FeatureView(
    name="returned_books",
    entities=[reader],
    ttl=timedelta(days=2),
    schema=[Field(name="loans", dtype=Int64)],
    source=returns,
)
visit = RequestSource(name="visit", schema=[Field(name="minutes", dtype=Float64)])


@on_demand_feature_view(
    sources=[reader_loans, visit],
    schema=[Field(name="minutes_per_loan", dtype=Float64)],
)
def reading_pace(inputs: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame({"minutes_per_loan": inputs["minutes"] / (inputs["loans"] + 1)})


recommendations = FeatureService(
    name="recommendations",
    features=[reader_loans, reading_pace],
    owner="readers@library.example",
)
reminders = FeatureService(name="reminders", features=[reader_loans[["loans"]]])

if not WITH_NOTICES:
    del overdue_notices
