"""The pipeline: read, check, train, evaluate, and write down what came out."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import joblib
from openlineage.client import OpenLineageClient

from .card import write_card
from .checks import check_features
from .data import DataError, fingerprint, read_features
from .lineage import training_run
from .model import Evaluation, train_and_evaluate


@dataclass(frozen=True)
class Places:
    """Where the pipeline reads and writes."""

    data: Path = Path("data/features.csv")
    build: Path = Path("build")
    card: Path = Path("MODEL_CARD.md")

    @property
    def model(self) -> Path:
        """The trained model."""
        return self.build / "model.joblib"

    @property
    def figures(self) -> Path:
        """What was measured, for programs."""
        return self.build / "figures.json"

    @property
    def events(self) -> Path:
        """The lineage events, when nobody else wants them."""
        return self.build / "lineage.jsonl"


def run_pipeline(places: Places, client: OpenLineageClient) -> Evaluation:
    """Train a model out of the data, and write model, figures and model card.

    Raises DataError when the data is not there or not good enough; then nothing is written.
    """
    with training_run(client) as run:
        features = read_features(places.data)
        checks = check_features(features)
        run.read(features, checks)
        failed = [str(check) for check in checks if not check.passed]
        if failed:
            raise DataError(f"{places.data} is not good enough: {'; '.join(failed)}")
        model, evaluation = train_and_evaluate(features)
        places.build.mkdir(parents=True, exist_ok=True)
        joblib.dump(model, places.model)
        places.figures.write_text(json.dumps(asdict(evaluation), indent=2) + "\n", encoding="utf-8")
        write_card(places.card, evaluation, fingerprint(places.data))
        run.wrote_model()
    return evaluation
