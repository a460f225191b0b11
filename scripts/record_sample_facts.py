"""Writes what the engine reads in the samples to litigation/data/sample_facts.

    .venv/bin/python -m scripts.record_sample_facts [NAME…]

Rule packages are tried on these facts without reading a paper again. Run it when the extraction
has changed.
"""

from __future__ import annotations

import hashlib
import json
import sys
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import msgspec

from documents.readers.dispatch import read
from documents.sniffing import sniff
from litigation.analysis.organize import organize_case
from litigation.analysis.values.result import Inputs
from litigation.analysis.values.sources import Source
from litigation.data import DATA

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
FOLDER = DATA / "sample_facts"
SCENARIOS = {"defendant": "defense", "respondent": "defense"}


def record(name: str) -> Path:
    """The facts of one sample, as a file."""
    truth = json.loads((SAMPLES / name / "truth.json").read_text(encoding="utf-8"))
    inputs = _inputs(truth)
    sources = tuple(_source(SAMPLES / name / file) for file in truth["documents"])
    facts = organize_case(sources=sources, inputs=inputs)
    told = {"title": truth["title"], "inputs": inputs, "facts": facts}
    FOLDER.mkdir(exist_ok=True)
    path = FOLDER / f"{name}.json"
    path.write_bytes(msgspec.json.format(msgspec.json.encode(told), indent=1) + b"\n")
    return path


def _inputs(truth: dict[str, Any]) -> Inputs:
    position = truth["position"]
    return Inputs(
        package_id=truth["package_id"],
        case_type=truth["case_type"],
        case_position=position,
        analysis_scenario=SCENARIOS.get(position, "pre_litigation"),
        as_of=date.fromisoformat(truth["as_of"]),
        user_input=truth["user_input"],
        case_name=truth["title"],
    )


def _source(path: Path) -> Source:
    content = path.read_bytes()
    media_type = sniff(BytesIO(content))
    return Source(
        id=hashlib.sha256(path.name.encode()).hexdigest()[:32],
        name=path.name,
        media_type=media_type,
        sha256=hashlib.sha256(content).hexdigest(),
        text=read(content, media_type),
    )


if __name__ == "__main__":
    for each in sys.argv[1:] or sorted(about.parent.name for about in SAMPLES.glob("*/truth.json")):
        print(record(each))
