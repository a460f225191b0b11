"""A sample case read from its files and analysed, once per test session."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from documents.readers.limits import DEFAULT
from documents.reading import PATIENT, read_file
from documents.sniffing import sniff
from litigation.analysis.compose import compose_result
from litigation.analysis.nodes import (
    analyze_evidence,
    calculate_claims,
    plan_strategies,
    reason,
    write_drafts,
)
from litigation.analysis.organize import organize_case
from litigation.analysis.rules import assemble_rules
from litigation.analysis.values.result import AnalysisResult, Inputs
from litigation.analysis.values.sources import Source

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
SALES = ("steel_sale_plaintiff", "equipment_sale_defendant", "parts_sale_limitation")
LABOUR = "labour_dismissal"
CASES = (*SALES, LABOUR)
SCENARIOS = {"plaintiff": "pre_litigation", "defendant": "defense"}


@dataclass(frozen=True)
class Analysed:
    truth: dict[str, Any]
    sources: tuple[Source, ...]
    result: AnalysisResult

    def name_of(self, document: str) -> str:
        return next(source.name for source in self.sources if source.id == document)


@cache
def analysed(case: str) -> Analysed:
    """The case through the readers and every node, as a task runs them."""
    truth = json.loads((SAMPLES / case / "truth.json").read_text())
    sources = tuple(_source(SAMPLES / case / name) for name in truth["documents"])
    return Analysed(truth=truth, sources=sources, result=analyse(truth, sources))


def analyse(truth: dict[str, Any], sources: tuple[Source, ...]) -> AnalysisResult:
    inputs = Inputs(
        package_id=truth["package_id"],
        case_type=truth["case_type"],
        case_position=truth["position"],
        analysis_scenario=SCENARIOS[truth["position"]],
        as_of=date.fromisoformat(truth["as_of"]),
        user_input=truth["user_input"],
        case_name=truth["title"],
    )
    facts = organize_case(sources=sources, inputs=inputs)
    case: dict[str, Any] = {"inputs": inputs, "facts": facts}
    case["rules"] = assemble_rules(**case)
    case |= {"matrix": analyze_evidence(**case), "calculation": calculate_claims(**case)}
    case["reasoning"] = reason(**case)
    case["strategies"] = plan_strategies(**case)
    case["drafts"] = write_drafts(**case)
    return compose_result(**case)


def _source(path: Path) -> Source:
    with path.open("rb") as file:
        media_type = sniff(file)
    return Source(
        id=hashlib.sha256(path.name.encode()).hexdigest()[:32],
        name=path.name,
        media_type=media_type,
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        text=read_file(str(path), media_type, DEFAULT, PATIENT),
    )
