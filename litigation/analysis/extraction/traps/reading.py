"""What could not be read for certain, and numbers that only look like dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.events.draft import ARRIVED
from litigation.analysis.extraction.masks import Mask
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.variants import is_traditional
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import Contradiction, DocumentKind, Event, EventKind
from litigation.analysis.values.sources import UnreadableItem, papers_of

_MOST_CASE_NUMBERS = 20
_COURT = re.compile(r"[民刑行执商破知保仲劳调诉][初终再申监他保]?|执")
_WHOLE_DATE = re.compile(
    r"[A-Za-z\-_]{1,16}(?:19|20)\d{2}[-_/.]?\d{2}(?:[-_/.]?\d{2})?(?:[-_]\d{1,3})?"
)
_DOUBTFUL = ("ocr_doubtful", "low_confidence")


def unreadable_items(papers: tuple[Paper, ...]) -> tuple[UnreadableItem, ...]:
    """Every problem of every file, and files that hold no text at all."""
    return tuple(
        UnreadableItem(paper.id, paper.source.name, problem)
        for paper in papers
        for problem in paper.source.text.problems
    )


def reading_problems(papers: tuple[Paper, ...]) -> Iterator[Contradiction]:
    """Pages that could not be read or are doubtful, named one by one."""
    for paper in papers:
        for problem in paper.source.text.problems:
            if problem.code in _DOUBTFUL:
                kind, severity = "ocr_doubtful", "warning"
            elif problem.code == "seal_unreadable":
                kind, severity = "seal_unreadable", "info"
            elif problem.page is not None or "unreadable" in problem.code:
                kind, severity = "unreadable_page", "error"
            else:
                kind, severity = "unreadable_file", "error"
            text = f"《{paper.source.name}》：{problem.message}"
            yield Contradiction(kind, text, (), (paper.id,), severity)


def repaired_numbers(papers: tuple[Paper, ...]) -> Iterator[Contradiction]:
    """Sums and dates in which a letter was read as a digit; the quote shows the original."""
    for paper in papers:
        for line in paper.lines:
            spans = [(m.start, m.end) for m in line.sums] + [(m.start, m.end) for m in line.dates]
            for start, end in spans:
                if line.passage.is_repaired(start, end):
                    read = line.text[start:end]
                    text = f"原文数字中混有字母，按“{read}”理解，请核对原件"
                    cited = line.cite(start, end)
                    yield Contradiction("ocr_doubtful", text, cited, (paper.id,))


def case_number_dates(papers: tuple[Paper, ...]) -> Iterator[Contradiction]:
    """Case numbers, and other numbers with a date inside: none was taken for a date."""
    seen: set[str] = set()
    for paper in papers:
        for line in paper.lines:
            for mask in line.masks:
                number = line.text[mask.start : mask.end]
                label = _label(number, mask)
                if not label or number in seen or len(seen) >= _MOST_CASE_NUMBERS:
                    continue
                seen.add(number)
                text = f"“{number}”是{label}，其中的数字没有当作日期或金额"
                cited = line.cite(mask.start, mask.end)
                yield Contradiction("case_number_date", text, cited, (paper.id,), "info")


def _label(number: str, mask: Mask) -> str:
    """案号, 文号 or 编号 for a number that holds something like a date; else nothing."""
    if mask.kind == "instruction":
        return ""
    if mask.kind == "case_number":
        return "案号" if _COURT.search(number) else "文号"
    whole = _WHOLE_DATE.fullmatch(number)
    return "编号" if whole else ""


def traditional_papers(papers: tuple[Paper, ...]) -> Iterator[Contradiction]:
    """Papers in traditional characters: read as simplified ones, quoted as they are written."""
    for paper in papers:
        if is_traditional(paper.source.text):
            text = (
                f"《{paper.source.name}》用繁体字书写，已按相应的简体字理解，引用保留原文；"
                "人名、字号请核对"
            )
            first = paper.lines[0]
            cited = first.cite(0, len(first.text))
            yield Contradiction("traditional_text", text, cited, (paper.id,), "info")


def duplicate_files(papers: tuple[Paper, ...]) -> Iterator[Contradiction]:
    """Copies: what they say was counted once."""
    names = {paper.id: paper.source.name for paper in papers}
    for paper in papers:
        if paper.duplicate_of:
            first = names[paper.duplicate_of]
            text = f"《{paper.source.name}》与《{first}》内容相同，只计一次"
            cited = (paper.classified.citation,) if paper.classified.citation else ()
            yield Contradiction("duplicate_file", text, cited, (paper.duplicate_of, paper.id))


def demands_without_receipt(
    papers: tuple[Paper, ...], events: tuple[Event, ...]
) -> Iterator[Contradiction]:
    """Demand letters that no paper shows to have arrived."""
    arrivals = [
        e.date
        for e in events
        if DocumentKind.POSTAL_RECEIPT in e.document_kinds and ARRIVED in e.note.split("；")
    ]
    for event in events:
        letter = DocumentKind.DEMAND_LETTER in event.document_kinds and event.note.startswith(
            "函件落款日"
        )
        if event.kind is not EventKind.DEMANDED or not letter:
            continue
        if not any(0 <= (arrived - event.date).days <= 30 for arrived in arrivals):
            documents = papers_of(event.citations)
            text = f"{chinese_day(event.date)}的催款函件没有到达对方的凭证，能否中断时效存疑"
            yield Contradiction("demand_without_receipt", text, event.citations, documents)
    del papers
