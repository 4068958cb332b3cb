"""Fills the registry of a Feast project `bench`: feature views with features, owner, tags and a materialisation, and services.

Usage: seed_feast.py <folder> <views>
With --touch <views>: the first so many views are materialised again and described anew.
"""

import argparse
from datetime import datetime, timedelta, timezone
from pathlib import Path

from feast import Entity, FeatureStore, FeatureView, Field, FileSource
from feast import FeatureService, Project, ValueType
from feast.types import Float64, Int64

FEATURES = 8


def describe(folder, index, note=""):
    view = FeatureView(
        name=f"view_{index:04d}",
        description=f"What number {index} is about{note}",
        entities=[describe.entity],
        ttl=timedelta(days=1 + index % 5),
        schema=[
            Field(name="item_id", dtype=Int64),
            *(
            Field(name=letter, dtype=Float64, description=f"Feature {letter}")
            for letter in "abcdefgh"[:FEATURES]
            ),
        ],
        source=FileSource(
            name=f"table_{index % 100:03d}",
            path=str(folder / "table.parquet"),
            timestamp_field="event_timestamp",
        ),
        owner=f"team{index % 20}@bench.example" if index % 4 else "",
        tags={"steward": f"person{index % 300}@bench.example"},
    )
    return view


describe.entity = Entity(
    name="item", join_keys=["item_id"], value_type=ValueType.INT64
)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--views", type=int, default=0)
    parser.add_argument("--touch", type=int, default=0)
    options = parser.parse_args()
    folder = options.folder
    folder.mkdir(parents=True, exist_ok=True)
    settings = folder / "feature_store.yaml"
    if not settings.exists():
        settings.write_text(
            f"""project: bench
provider: local
registry:
  registry_type: sql
  path: sqlite:///{folder}/registry.db
online_store:
  type: sqlite
  path: {folder}/online.db
entity_key_serialization_version: 3
"""
        )
    registry = FeatureStore(repo_path=str(folder)).registry
    now = datetime.now(timezone.utc)
    if options.views:
        registry.apply_project(Project(name="bench"))
        registry.apply_entity(describe.entity, "bench")
        sources = {}
        views = [describe(folder, index) for index in range(options.views)]
        for view in views:
            if view.batch_source.name not in sources:
                sources[view.batch_source.name] = view.batch_source
                registry.apply_data_source(view.batch_source, "bench")
        for index, view in enumerate(views):
            registry.apply_feature_view(view, "bench")
            registry.apply_materialization(
                view,
                "bench",
                now - timedelta(days=2),
                now - timedelta(hours=index % 100),
            )
        for begin in range(0, options.views, 20):
            registry.apply_feature_service(
                FeatureService(
                    name=f"service_{begin // 20:03d}",
                    features=views[begin : begin + 20],
                    owner=f"team{begin % 20}@bench.example",
                ),
                "bench",
            )
    for index in range(options.touch):
        view = describe(folder, index, ", as of today")
        registry.apply_feature_view(view, "bench")
        registry.apply_materialization(view, "bench", now - timedelta(hours=1), now)


if __name__ == "__main__":
    main()
