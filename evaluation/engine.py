"""Runs the real readers and the real plan on a bundle, in this process, without a database."""

from __future__ import annotations

import hashlib
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from documents.sniffing import sniff
from evaluation.readings import text_of
from evaluation.truth import Bundle, File
from litigation.analysis.claims.rates import Rates
from litigation.analysis.compose import compose_result
from litigation.analysis.values.result import AnalysisResult, Inputs
from litigation.analysis.values.sources import Source
from litigation.packages import package_for
from litigation.reports import render
from llm.values import Endpoint
from pipeline.errors import DomainError

Look = Callable[[str], None]


@dataclass(frozen=True)
class Outcome:
    """What came of a bundle: a result, or the engine's own refusal."""

    result: AnalysisResult | None
    sources: tuple[Source, ...]
    refusal: str = ""
    seconds: float = 0.0


def examine(bundle: Bundle) -> Outcome:
    """The engine's answer to a bundle; a refusal or a crash is kept as one."""
    began = time.perf_counter()
    sources = tuple(_source(number, file) for number, file in enumerate(bundle.files, start=1))
    try:
        result = _run(bundle, sources)
    except DomainError as refusal:
        return Outcome(None, sources, f"{refusal.code}: {refusal}", time.perf_counter() - began)
    except Exception:  # the examiner goes on, and counts a crash as a failed bundle
        crash = traceback.format_exc(limit=-3)
        return Outcome(None, sources, f"crash: {crash}", time.perf_counter() - began)
    return Outcome(result, sources, "", time.perf_counter() - began)


def _run(bundle: Bundle, sources: tuple[Source, ...]) -> AnalysisResult:
    # The plan sits among Django's models: it can be imported once the settings are known.
    from litigation.running.plan import REPORT, SOURCES, analysis_plan

    asked = bundle.request
    package_for(
        id=asked.package_id,
        case_type=asked.case_type,
        position=asked.position,
        scenario=asked.scenario,
    )
    values: dict[str, Any] = {
        "inputs": Inputs(
            asked.package_id, asked.case_type, asked.position, asked.scenario, asked.as_of
        ),
        "rates": Rates(),
        "endpoint": Endpoint(base_url="", api_key="", models=()),
        SOURCES: sources,
    }
    for node in analysis_plan(_compose):
        if node.name != SOURCES:
            values[node.name] = node.run(**{name: values[name] for name in node.needs})
    result: AnalysisResult = values[REPORT]
    render(result, format="md")  # a result that no report can be made of is no result
    return result


def _compose(*, sources: tuple[Source, ...], **values: Any) -> Any:
    """The result unchecked: whether its citations hold is for the examiner to find out."""
    return compose_result(**values)


def _source(number: int, file: File) -> Source:
    media_type = sniff(BytesIO(file.content))
    return Source(
        id=f"paper-{number:03d}",
        name=file.name,
        media_type=media_type,
        sha256=hashlib.sha256(file.content).hexdigest(),
        text=text_of(file.content, media_type),
    )
