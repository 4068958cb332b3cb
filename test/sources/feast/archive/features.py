"""Another project with a view of the same name."""

from datetime import timedelta

from feast import Entity, FeatureView, Field, FileSource, Project, ValueType
from feast.types import Int64

project = Project(name="archive")
reader = Entity(name="reader", join_keys=["reader"], value_type=ValueType.INT64)
loans_file = FileSource(name="loans_file", path="../loans.parquet", timestamp_field="at")
reader_loans = FeatureView(
    name="reader_loans",
    entities=[reader],
    ttl=timedelta(days=365),
    schema=[Field(name="loans", dtype=Int64)],
    source=loans_file,
    online=False,
)
