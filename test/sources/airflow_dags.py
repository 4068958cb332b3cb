"""DAGs for the tests against a real Airflow."""

from datetime import datetime, timedelta, timezone

from airflow.sdk import DAG, Asset, task

BEGIN = datetime(2026, 1, 1, tzinfo=timezone.utc)

features = Asset("features", uri="s3://lake/features", group="ml")

# Several owners, and a steward.
with DAG(
    "producer",
    start_date=BEGIN,
    schedule=None,
    tags=["steward:jane@example.com", "ml"],
    default_args={"owner": "data-team, bob@example.com"},
):

    @task(outlets=[features])
    def make():
        return 1

    make()

# Nobody owns it; the asset starts it and a task reads it.
with DAG("consumer", start_date=BEGIN, schedule=[features]):

    @task(inlets=[features])
    def use():
        return 1

    use()

with DAG("failing", start_date=BEGIN, schedule=None):

    @task
    def fail():
        raise ValueError("on purpose")

    fail()

with DAG(
    "paused",
    start_date=BEGIN,
    schedule=timedelta(days=1),
    catchup=False,
    is_paused_upon_creation=True,
    default_args={"owner": "alice"},
):

    @task
    def rest():
        return 1

    rest()
