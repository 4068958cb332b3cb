"""Sends events with the OpenLineage client, the way an integration does.

Usage: send_events.py URL TOKEN DAY
Prints one JSON object: what the server answered to the batch, and the error of an event that it refuses.
"""

import json
import sys

import requests
from openlineage.client import OpenLineageClient
from openlineage.client.event_v2 import (
    Dataset,
    DatasetEvent,
    InputDataset,
    Job,
    JobEvent,
    OutputDataset,
    Run,
    RunEvent,
    RunState,
)
from openlineage.client.facet_v2 import (
    column_lineage_dataset,
    data_quality_assertions_dataset,
    data_quality_metrics_input_dataset,
    error_message_run,
    ownership_dataset,
    ownership_job,
    parent_run,
    test_run,
)
from openlineage.client.serde import Serde
from openlineage.client.transport.http import (
    ApiKeyTokenProvider,
    HttpCompression,
    HttpConfig,
    HttpTransport,
)

URL, TOKEN, DAY = sys.argv[1:4]
PRODUCER = "https://example.com/pipelines"
FIRST_RUN = "0190c1f2-8d3e-7a10-9c55-1f2e3d4c5b6a"
SECOND_RUN = "0190c1f2-8d3e-7a10-9c55-1f2e3d4c5b6b"
THIRD_RUN = "0190c1f2-8d3e-7a10-9c55-1f2e3d4c5b6c"


ORIGIN, _, PATH = URL.partition("/api/")


def client(compression=None, token=TOKEN):
    # Both ways that the documentation names: a base URL that ends with a slash, or host and endpoint apart.
    place = (
        {"url": ORIGIN, "endpoint": f"api/{PATH}api/v1/lineage"}
        if compression
        else {"url": URL}
    )
    config = HttpConfig(
        **place,
        auth=ApiKeyTokenProvider({"apiKey": token}),
        compression=compression,
        retry={"total": 0},
    )
    return OpenLineageClient(transport=HttpTransport(config))


JOB = Job(
    namespace="airflow",
    name="nightly.train",
    facets={
        "ownership": ownership_job.OwnershipJobFacet(
            owners=[
                ownership_job.Owner(name="team:feature-platform", type="MAINTAINER"),
                ownership_job.Owner(name="user:dora", type="documentation"),
            ]
        )
    },
)

INPUT = InputDataset(
    namespace="s3://lake",
    name="raw/users",
    inputFacets={
        "dataQualityAssertions": data_quality_assertions_dataset.DataQualityAssertionsDatasetFacet(
            assertions=[
                data_quality_assertions_dataset.Assertion(
                    assertion="not_null", success=True, column="id"
                ),
                data_quality_assertions_dataset.Assertion(
                    assertion="unique", success=False, column="id", severity="error"
                ),
                data_quality_assertions_dataset.Assertion(
                    assertion="volume", success=False, severity="warn"
                ),
            ]
        ),
        "dataQualityMetrics": data_quality_metrics_input_dataset.DataQualityMetricsInputDatasetFacet(
            rowCount=200,
            columnMetrics={
                "email": data_quality_metrics_input_dataset.ColumnMetrics(nullCount=10)
            },
        ),
    },
)

OUTPUT = OutputDataset(
    namespace="s3://lake",
    name="features/users",
    facets={
        "columnLineage": column_lineage_dataset.ColumnLineageDatasetFacet(
            fields={
                "age": column_lineage_dataset.Fields(
                    inputFields=[
                        column_lineage_dataset.InputField(
                            namespace="s3://lake", name="raw/births", field="born"
                        )
                    ]
                )
            }
        )
    },
)


def run_event(state, time, run_id=FIRST_RUN, facets=None, inputs=None, outputs=None):
    return RunEvent(
        eventType=state,
        eventTime=f"{DAY}T{time}",
        run=Run(runId=run_id, facets=facets or {}),
        job=JOB,
        producer=PRODUCER,
        inputs=inputs or [],
        outputs=outputs or [],
    )


plain, gzip = client(), client(HttpCompression.GZIP)
plain.emit(run_event(RunState.START, "01:00:00.000000+00:00"))
gzip.emit(
    run_event(
        RunState.COMPLETE,
        "01:10:00.500000Z",
        facets={
            "test": test_run.TestRunFacet(
                tests=[
                    test_run.TestExecution(name="schema", status="pass"),
                    test_run.TestExecution(name="drift", status="fail"),
                ]
            ),
            "parent": parent_run.ParentRunFacet(
                run=parent_run.Run(runId=SECOND_RUN),
                job=parent_run.Job(namespace="airflow", name="nightly"),
            ),
        },
        inputs=[INPUT],
        outputs=[OUTPUT],
    )
)
plain.emit(
    DatasetEvent(
        eventTime=f"{DAY}T02:00:00Z",
        producer=PRODUCER,
        dataset=Dataset(
            namespace="s3://lake",
            name="features/users",
            facets={
                "ownership": ownership_dataset.OwnershipDatasetFacet(
                    owners=[
                        ownership_dataset.Owner(name="team:feature-platform"),
                        ownership_dataset.Owner(name="tess@example.com", type="QUALITY"),
                    ]
                )
            },
        ),
    )
)
plain.emit(
    JobEvent(
        eventTime=f"{DAY}T02:30:00Z",
        producer=PRODUCER,
        job=Job(namespace="spark", name="report"),
        inputs=[InputDataset(namespace="s3://lake", name="features/users")],
    )
)

batch = [
    run_event(RunState.START, "03:00:00Z", run_id=THIRD_RUN),
    run_event(
        RunState.FAIL,
        "03:01:00Z",
        run_id=THIRD_RUN,
        facets={
            "errorMessage": error_message_run.ErrorMessageRunFacet(
                message="out of memory", programmingLanguage="PYTHON"
            )
        },
    ),
]
# The client sends single events only; the batch is its own serialisation in a list.
answer = requests.post(
    f"{URL}api/v1/lineage/batch",
    data="[" + ",".join(Serde.to_json(event) for event in batch) + ', {"eventTime": 1}]',
    headers={"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"},
    timeout=10,
)

try:
    client(token="wrong").emit(run_event(RunState.START, "04:00:00Z"))
    refused = 0
except requests.HTTPError as error:
    refused = error.response.status_code

print(json.dumps({"status": answer.status_code, "batch": answer.json(), "refused": refused}))
