"""Runs of text with links to the notes that carry them."""

from __future__ import annotations

import re

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from litigation.reports.outline import Rich

UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_runs(paragraph: Paragraph, runs: Rich, *, bold: bool = False) -> None:
    for run in runs:
        if run.text:
            paragraph.add_run(printable(run.text)).bold = run.bold or bold or None
        for mark in run.marks:
            _mark(paragraph, mark)


def printable(text: str) -> str:
    """The text with characters that XML cannot carry shown as a replacement sign."""
    return UNPRINTABLE.sub("\ufffd", text)


def bookmark(paragraph: Paragraph, number: int) -> None:
    """The place that a note's link leads to."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), str(number))
    start.set(qn("w:name"), _anchor(number))
    paragraph._p.append(start)
    paragraph._p.append(end)


def _mark(paragraph: Paragraph, mark: tuple[int, ...]) -> None:
    for place, number in enumerate(mark):
        if place:
            paragraph.add_run("–", style="Note Reference")
        _note_link(paragraph, number)


def _note_link(paragraph: Paragraph, number: int) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), _anchor(number))
    run = paragraph.add_run(f"〔{number}〕", style="Note Reference")
    link.append(run._r)
    paragraph._p.append(link)


def _anchor(number: int) -> str:
    return f"note_{number}"
