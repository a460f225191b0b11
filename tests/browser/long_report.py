"""A report of very many citations, each true to its paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import msgspec

from documents.services import document_create_from_text
from litigation.analysis.values.facts import Event, EventKind
from litigation.analysis.values.result import AnalysisResult
from litigation.analysis.values.sources import Citation
from litigation.models import LitigationAnalysis


def lengthen(analysis_id: str, count: int) -> None:
    """Gives the analysis a timeline of `count` events, each citing a line of its own."""
    analysis = LitigationAnalysis.objects.get(pk=analysis_id)
    lines = [f"第{number}项：收到货物一批，编号{number:05}。" for number in range(count)]
    paper = document_create_from_text(
        owner=analysis.owner, name="长清单.txt", text="\n".join(lines)
    )
    result = msgspec.convert(analysis.result, AnalysisResult, strict=False)
    events, start = [], 0
    for number, line in enumerate(lines):
        cited = Citation(str(paper.pk), 1, start, start + len(line), line)
        day = result.inputs.as_of - timedelta(days=count - number)
        events.append(Event(f"e-{number}", EventKind.DELIVERED, day, "day", line, (cited,)))
        start += len(line) + 1
    analysis.result = msgspec.to_builtins(replace(result, timeline=tuple(events)))
    analysis.save(update_fields=["result"])
