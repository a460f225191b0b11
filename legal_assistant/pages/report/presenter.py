"""Turns a stored result into what the page shows; the words and numbers are the report's own."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from django.contrib.auth.models import User
from django.utils.translation import get_language

from legal_assistant.pages.report.reviewing import Reviewing, reviewing
from litigation.analysis.discretion import discreet
from litigation.analysis.values.result import AnalysisResult
from litigation.analysis.values.sources import Citation
from litigation.models import LitigationAnalysis
from litigation.reports.assemble import outline_of
from litigation.reports.notes import Notebook
from litigation.reports.outline import Outline, Section
from litigation.selectors.facts import result_of

Place = tuple[str, int, int, int]


@dataclass(frozen=True)
class Presented:
    """The report as the template needs it; `notes` are the citations by number."""

    result: AnalysisResult
    outline: Outline
    notes: dict[int, dict[str, Any]]
    review: Reviewing = field(default_factory=Reviewing)

    @cached_property
    def numbers(self) -> dict[Place, int]:
        """The number of the note at each place that is cited."""
        return {place_of(note): number for number, note in self.notes.items()}

    @property
    def sections(self) -> tuple[Section, ...]:
        """All but the list of notes: on the page every note opens its source instead."""
        return tuple(section for section in self.outline.sections if section.anchor != "notes")


def present(analysis: LitigationAnalysis, user: User) -> Presented:
    """The stored report with what was decided; raises NotCompleted and ResultOutdated."""
    result = result_of(analysis)
    return replace(present_result(result), review=reviewing(analysis, result, user))


def place_of(note: dict[str, Any]) -> Place:
    return (note["document"], note["page"], note["start"], note["end"])


def present_result(result: AnalysisResult) -> Presented:
    """The report in the reader's language, numbered like the files one can download."""
    notebook = Notebook(result)
    outline = outline_of(result, language=get_language() or "zh-hans", notes=notebook)
    notes = {number: _note(notebook, one) for number, one in notebook.numbered().items()}
    return Presented(result=result, outline=outline, notes=notes)


def _note(notebook: Notebook, citation: Citation) -> dict[str, Any]:
    return {
        "document": citation.document,
        "name": notebook.name(citation.document),
        "page": citation.page,
        "start": citation.start,
        "end": citation.end,
        "quote": citation.quote,
        **_masked(citation.quote),
    }


def _masked(quote: str) -> dict[str, str]:
    """What paper may carry of a quotation, where it is not all of it."""
    told = discreet(quote)
    return {} if told == quote else {"told": told}
