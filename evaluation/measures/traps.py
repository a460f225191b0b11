"""Traps: planted ones that the report warns of at the place where they were planted.

A contradiction of a fitting kind that cites the place, a finding that cites both papers of a trap
that lies between two, or, for points of law, a finding or a note on a sum that says its word.
"""

from __future__ import annotations

from evaluation.engine import Outcome
from evaluation.measures.overlap import is_same_place, names_cited, squeezed
from evaluation.measures.tally import Tally
from evaluation.truth import Bundle, Trap
from litigation.analysis.values.result import AnalysisResult


def traps(bundle: Bundle, outcome: Outcome) -> Tally:
    tally = Tally()
    for trap in bundle.truth.traps:
        if outcome.result is not None and (
            _warned(trap, outcome, outcome.result)
            or _confronted(trap, outcome, outcome.result)
            or _argued(trap, outcome.result)
        ):
            tally.hit()
        else:
            tally.miss(f"{trap.name} in {'、'.join(sorted(trap.papers))}: {trap.words[:1]}")
    return tally


def _warned(trap: Trap, outcome: Outcome, result: AnalysisResult) -> bool:
    """A contradiction of a fitting kind that names the paper and points at the place."""
    ids = {source.id: source.name for source in outcome.sources}
    for one in result.contradictions:
        if trap.kinds and not any(kind in one.kind for kind in trap.kinds):
            continue
        papers = {ids.get(document, "") for document in one.documents}
        papers |= names_cited(outcome, one.citations)
        if not papers & trap.papers:
            continue
        quotes = [one.text, *(citation.quote for citation in one.citations)]
        if not trap.words or any(is_same_place(q, w) for q in quotes for w in trap.words):
            return True
    return False


def _confronted(trap: Trap, outcome: Outcome, result: AnalysisResult) -> bool:
    """For a trap between two papers: a finding that cites both."""
    return len(trap.papers) > 1 and any(
        trap.papers <= names_cited(outcome, finding.citations) for finding in result.findings
    )


def _argued(trap: Trap, result: AnalysisResult) -> bool:
    """For traps that are a point of law: a finding or a note on a sum says its word."""
    if trap.kinds:
        return False
    texts = [finding.text + finding.answer for finding in result.findings]
    texts += ["".join((item.title, item.formula, *item.notes)) for item in result.claims]
    return any(squeezed(word) in squeezed(text) for text in texts for word in trap.words)
