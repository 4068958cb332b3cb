"""Writes what was measured into the model card, and leaves everything else in it alone."""

from importlib.metadata import version
from pathlib import Path
from typing import Final

from .config import SEED
from .model import Evaluation, Figures

START: Final = "<!-- measured: start -->"
END: Final = "<!-- measured: end -->"


def write_card(path: Path, evaluation: Evaluation, data_fingerprint: str) -> None:
    """Replace the measured part of the card at `path`.

    Raises ValueError when the marks are missing between which it belongs.
    """
    text = path.read_text(encoding="utf-8")
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        raise ValueError(f"{path} lacks the lines {START} and {END}: put them back")
    measured = render_measured(evaluation, data_fingerprint)
    path.write_text(f"{before}{START}\n\n{measured}\n{END}{after}", encoding="utf-8")


def render_measured(evaluation: Evaluation, data_fingerprint: str) -> str:
    """The measured part as Markdown. It has no time in it, so that the same run changes nothing."""
    rows = [("all", evaluation.overall), *evaluation.groups.items()]
    table = "\n".join(_row(name, figures) for name, figures in rows)
    return f"""\
Trained on {evaluation.training_rows} rows, measured on {evaluation.overall.rows} others.
Always guessing the average has a Brier score of {evaluation.baseline_brier_score:.4f}.

| rows | number | share that churned | ROC AUC | average precision | Brier score |
| ---- | -----: | -----------------: | ------: | ----------------: | ----------: |
{table}

To get the same figures: data with SHA-256 `{data_fingerprint}`,
seed {SEED}, scikit-learn {version("scikit-learn")}.
"""


def _row(name: str, figures: Figures) -> str:
    cells = [
        str(figures.rows),
        f"{figures.positive_share:.1%}",
        _cell(figures.roc_auc),
        _cell(figures.average_precision),
        _cell(figures.brier_score),
    ]
    return f"| {name} | {' | '.join(cells)} |"


def _cell(value: float | None) -> str:
    return "-" if value is None else f"{value:.4f}"
