"""Fills the database of an MLflow server: models with versions, aliases, tags, and a run behind every version.

Usage: seed_mlflow.py <database URI> <models> <versions a model>
With --touch <models>: new versions of that many models, and moved aliases, as a day's work brings them.
"""

import argparse
import time
import uuid

from mlflow.store.model_registry.dbmodels.models import (
    SqlModelVersion,
    SqlModelVersionTag,
    SqlRegisteredModel,
    SqlRegisteredModelAlias,
    SqlRegisteredModelTag,
)
from mlflow.store.tracking.dbmodels.models import (
    SqlExperiment,
    SqlLatestMetric,
    SqlMetric,
    SqlRun,
    SqlTag,
)
from mlflow.store.tracking.sqlalchemy_store import SqlAlchemyStore
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

DAY = 86_400_000
EXPERIMENTS = 200
VIEWS = 2_000


def model_name(index):
    return f"model-{index:04d}"


def version_rows(model, version, created, status="READY"):
    """A version, the run behind it and what belongs to them."""
    run = uuid.uuid4().hex
    name = model_name(model)
    view = f"view_{model % VIEWS:04d}"
    yield SqlRun(
        run_uuid=run,
        name=f"training {version}",
        experiment_id=1 + model % EXPERIMENTS,
        user_id=f"person{model % 300}",
        status="FINISHED",
        start_time=created - 60_000,
        end_time=created - 1_000,
        lifecycle_stage="active",
        artifact_uri=f"mlflow-artifacts:/{run}",
        source_type="LOCAL",
        source_name="train.py",
        entry_point_name="",
    )
    for key, value in {
        "mlflow.user": f"person{model % 300}@bench.example",
        "feast.project": "bench",
        "feast.feature_views": view,
        "feast.feature_refs": f"{view}:a,{view}:b",
    }.items():
        yield SqlTag(run_uuid=run, key=key, value=value)
    for table in (SqlMetric, SqlLatestMetric):
        yield table(
            run_uuid=run,
            key="auc",
            value=0.7 + version / 100,
            timestamp=created - 1_000,
            step=0,
            is_nan=False,
        )
    yield SqlModelVersion(
        name=name,
        version=version,
        creation_time=created,
        last_updated_time=created,
        description="",
        source=f"runs:/{run}/model",
        run_id=run,
        run_link="",
        status=status,
        current_stage="None",
    )
    yield SqlModelVersionTag(
        name=name, version=version, key="commit", value=run[:12]
    )


def add(engine, rows):
    with Session(engine) as session:
        session.add_all(rows)
        session.commit()


def fill(engine, models, versions):
    now = int(time.time() * 1_000)
    add(
        engine,
        [
            SqlExperiment(
                experiment_id=number + 1,
                name=f"training-{number:03d}",
                artifact_location=f"mlflow-artifacts:/{number + 1}",
                lifecycle_stage="active",
                creation_time=now - 100 * DAY,
                last_update_time=now - 100 * DAY,
            )
            for number in range(EXPERIMENTS)
        ],
    )
    for begin in range(0, models, 100):
        rows = []
        for model in range(begin, min(begin + 100, models)):
            name = model_name(model)
            newest = now - (model % 25 + 1) * DAY
            rows.append(
                SqlRegisteredModel(
                    name=name,
                    creation_time=now - 90 * DAY,
                    last_updated_time=newest,
                    description=f"The model number {model}",
                )
            )
            if model % 2:
                rows.append(
                    SqlRegisteredModelTag(
                        name=name,
                        key="owner",
                        value=f"team{model % 20}@bench.example",
                    )
                )
            rows.append(
                SqlRegisteredModelAlias(
                    name=name, alias="champion", version=versions
                )
            )
            for version in range(1, versions + 1):
                age = (versions - version) * 10 * DAY
                rows.extend(version_rows(model, version, newest - age))
        add(engine, rows)


def touch(engine, models):
    """New versions of the first models, which also become their champions."""
    now = int(time.time() * 1_000)
    with Session(engine) as session:
        for model in range(models):
            name = model_name(model)
            registered = session.get(
                SqlRegisteredModel, ("default", name)
            ) or session.query(SqlRegisteredModel).filter_by(name=name).one()
            last = max(
                version
                for (version,) in session.query(SqlModelVersion.version).filter_by(
                    name=name
                )
            )
            session.add_all(version_rows(model, last + 1, now))
            registered.last_updated_time = now
            session.query(SqlRegisteredModelAlias).filter_by(
                name=name, alias="champion"
            ).update({"version": last + 1})
        session.commit()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("database")
    parser.add_argument("--models", type=int, default=0)
    parser.add_argument("--versions", type=int, default=0)
    parser.add_argument("--touch", type=int, default=0)
    options = parser.parse_args()
    SqlAlchemyStore(options.database, "mlflow-artifacts:/")
    database = create_engine(options.database)
    if options.models:
        fill(database, options.models, options.versions)
    if options.touch:
        touch(database, options.touch)
