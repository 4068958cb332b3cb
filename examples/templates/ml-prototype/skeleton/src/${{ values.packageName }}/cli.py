"""The command line."""

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from .config import NAME
from .data import DataError
from .lineage import create_client
from .pipeline import Places, run_pipeline
from .sample import write_sample


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit code."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    parser = argparse.ArgumentParser(prog=NAME)
    parser.add_argument("command", choices=["sample", "train"], help="make example data, or train")
    parser.add_argument("--data", type=Path, default=Places.data, help="CSV file of the features")
    options = parser.parse_args(arguments)
    if options.command == "sample":
        write_sample(options.data)
        print(f"Wrote {options.data}")
        return 0
    places = Places(data=options.data)
    try:
        evaluation = run_pipeline(places, create_client(places.events))
    except DataError as error:
        print(error, file=sys.stderr)
        return 1
    overall = evaluation.overall
    print(f"ROC AUC {overall.roc_auc}, Brier score {overall.brier_score} on {overall.rows} rows")
    print(f"Wrote {places.model}, {places.figures} and {places.card}")
    return 0
