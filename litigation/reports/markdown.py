"""The report as Markdown: plain enough to read as it is."""

from __future__ import annotations

import re

from litigation.reports.outline import (
    Block,
    Heading,
    Notes,
    Outline,
    Paragraph,
    Rich,
    Run,
    Style,
    Table,
)

SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
RULES = {"left": "---", "right": "---:", "center": ":---:"}
MARKS = {Style.ITEM: "- ", Style.WARNING: "> ", Style.TITLE: "### "}


def markdown(outline: Outline) -> bytes:
    parts = [f"# {_escaped(outline.title)}"]
    if outline.subtitle:
        parts.append(f"**{_escaped(outline.subtitle)}**")
    if outline.facts:
        colon = "：" if outline.language.startswith("zh") else ": "
        parts.append("\n".join(f"- {_escaped(k)}{colon}{_escaped(v)}" for k, v in outline.facts))
    for section in outline.sections:
        if section.heading:
            parts.append(f"## {_escaped(section.heading)}")
        parts.extend(_block(block) for block in section.blocks)
    if outline.footer:
        parts.append(f"---\n\n{_escaped(outline.footer)}")
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"### {_escaped(block.text)}"
    if isinstance(block, Paragraph):
        return MARKS.get(block.style, "") + _rich(block.runs).replace("\n", "  \n")
    if isinstance(block, Table):
        return _table(block)
    return _notes(block)


def _table(table: Table) -> str:
    titles = [_cell((Run(column.title),)) for column in table.columns]
    rules = [RULES[column.align] for column in table.columns]
    rows = [[_cell(cell) for cell in row.cells] for row in table.rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (titles, rules, *rows))


def _cell(cell: Rich) -> str:
    return _rich(cell).replace("\n", "<br>")


def _rich(runs: Rich) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    shown = _escaped(run.text)
    if run.bold and shown.strip():
        words = shown.rstrip("：: ")  # a colon inside would leave the stars as they stand
        shown = f"**{words}**{shown[len(words) :]}"
    return shown + "".join("–".join(f"〔{n}〕" for n in mark) for mark in run.marks)


def _notes(notes: Notes) -> str:
    return "\n".join(
        f"- 〔{note.number}〕 {_escaped(note.document)}{note.comma}{_escaped(note.place)}"
        f"{note.colon}“{_escaped(note.quote).replace(chr(10), '<br>')}”"
        for note in notes.notes
    )


def _escaped(text: str) -> str:
    """Text that Markdown shows as it stands."""
    return SPECIAL.sub(r"\\\1", text)
