"""Tells as OpenLineage events what a run read and wrote, and how good the data was.

Events go where the environment says (OPENLINEAGE_URL and its kin, or openlineage.yml), and into a
file otherwise.
"""

import logging
import os
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pandas as pd
from openlineage.client import OpenLineageClient
from openlineage.client.event_v2 import (
    InputDataset,
    Job,
    OutputDataset,
    Run,
    RunEvent,
    RunState,
)
from openlineage.client.facet_v2 import (
    JobFacet,
    RunFacet,
    data_quality_assertions_dataset,
    data_quality_metrics_input_dataset,
    error_message_run,
    job_type_job,
    ownership_job,
    schema_dataset,
)
from openlineage.client.transport.file import FileConfig, FileTransport
from openlineage.client.uuid import generate_new_uuid

from .checks import Check
from .config import (
    FEATURES_DATASET,
    LINEAGE_NAMESPACE,
    MODEL_DATASET,
    NAME,
    OWNER,
    TRAINING_JOB,
)

PRODUCER: Final = f"https://openlineage.io/producers/{NAME}"
SETTINGS: Final = ("OPENLINEAGE_URL", "OPENLINEAGE_CONFIG", "OPENLINEAGE__TRANSPORT__TYPE")

logger = logging.getLogger(__name__)


def create_client(events_file: Path) -> OpenLineageClient:
    """A client as the environment wants it, or else one that appends lines to `events_file`."""
    if any(os.environ.get(name) for name in SETTINGS) or Path("openlineage.yml").exists():
        return OpenLineageClient()
    events_file.parent.mkdir(parents=True, exist_ok=True)
    config = FileConfig(log_file_path=str(events_file), append=True)
    return OpenLineageClient(transport=FileTransport(config))


class TrainingRun:
    """One run of the training job; what it read and wrote is told when it ends."""

    def __init__(self, client: OpenLineageClient) -> None:
        self._client = client
        self._run_id = str(generate_new_uuid())
        self._inputs: list[InputDataset] = []
        self._outputs: list[OutputDataset] = []

    def read(self, features: pd.DataFrame, checks: Sequence[Check]) -> None:
        """Note that the features were read, and how good they were."""
        self._inputs = [_features_dataset(features, checks)]

    def wrote_model(self) -> None:
        """Note that a model was written."""
        self._outputs = [OutputDataset(namespace=LINEAGE_NAMESPACE, name=MODEL_DATASET)]

    def tell(self, state: RunState, facets: dict[str, RunFacet] | None = None) -> None:
        """Send an event. Training goes on when nobody listens; then a warning is all there is."""
        event = RunEvent(
            eventType=state,
            eventTime=datetime.now(UTC).isoformat(),
            run=Run(runId=self._run_id, facets=facets or {}),
            job=Job(namespace=LINEAGE_NAMESPACE, name=TRAINING_JOB, facets=_job_facets()),
            producer=PRODUCER,
            inputs=self._inputs,
            outputs=self._outputs,
        )
        try:
            self._client.emit(event)
        except Exception as error:
            logger.warning("The lineage event %s could not be sent: %s", state.value, error)


@contextmanager
def training_run(client: OpenLineageClient) -> Iterator[TrainingRun]:
    """Tell the start of a run, and its end: COMPLETE, or FAIL with the error, which goes on."""
    run = TrainingRun(client)
    run.tell(RunState.START)
    try:
        yield run
    except BaseException as error:
        run.tell(RunState.FAIL, {"errorMessage": _error_facet(error)})
        raise
    run.tell(RunState.COMPLETE)


def _job_facets() -> dict[str, JobFacet]:
    return {
        "jobType": job_type_job.JobTypeJobFacet(
            processingType="BATCH", integration="PYTHON", jobType="TRAINING"
        ),
        "ownership": ownership_job.OwnershipJobFacet(owners=[ownership_job.Owner(name=OWNER)]),
    }


def _features_dataset(features: pd.DataFrame, checks: Sequence[Check]) -> InputDataset:
    fields = [
        schema_dataset.SchemaDatasetFacetFields(name=str(name), type=str(features[name].dtype))
        for name in features.columns
    ]
    return InputDataset(
        namespace=LINEAGE_NAMESPACE,
        name=FEATURES_DATASET,
        facets={"schema": schema_dataset.SchemaDatasetFacet(fields=fields)},
        inputFacets={
            "dataQualityMetrics": _quality_facet(features),
            "dataQualityAssertions": _assertions_facet(checks),
        },
    )


def _quality_facet(
    features: pd.DataFrame,
) -> data_quality_metrics_input_dataset.DataQualityMetricsInputDatasetFacet:
    columns = {
        str(name): data_quality_metrics_input_dataset.ColumnMetrics(
            nullCount=int(features[name].isna().sum()),
            distinctCount=int(features[name].nunique()),
        )
        for name in features.columns
    }
    return data_quality_metrics_input_dataset.DataQualityMetricsInputDatasetFacet(
        rowCount=len(features), columnMetrics=columns
    )


def _assertions_facet(
    checks: Sequence[Check],
) -> data_quality_assertions_dataset.DataQualityAssertionsDatasetFacet:
    return data_quality_assertions_dataset.DataQualityAssertionsDatasetFacet(
        assertions=[
            data_quality_assertions_dataset.Assertion(
                assertion=check.assertion,
                success=check.passed,
                column=check.column,
                severity="error",
                expected=check.expected,
                actual=check.actual,
            )
            for check in checks
        ]
    )


def _error_facet(error: BaseException) -> error_message_run.ErrorMessageRunFacet:
    return error_message_run.ErrorMessageRunFacet(
        message=f"{type(error).__name__}: {error}",
        programmingLanguage="PYTHON",
        stackTrace="".join(traceback.format_exception(error)),
    )
