"""The report as one self-contained page: printable, no scripts, no outside hosts."""

from __future__ import annotations

from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import override

from litigation.reports.outline import Block, Outline, Section, Table
from pipeline.tongues import chinese_marked

FOLDER = "litigation/report_document"


def html(outline: Outline) -> bytes:
    with override(outline.language):
        page = render_to_string(f"{FOLDER}/report.html", {"outline": _outline(outline)})
    return (page if outline.language.startswith("zh") else chinese_marked(page)).encode()


def _outline(outline: Outline) -> dict[str, Any]:
    return {
        "title": outline.title,
        "subtitle": outline.subtitle,
        "language": outline.language,
        "facts": outline.facts,
        "footer": outline.footer,
        "sections": [_section(section) for section in outline.sections],
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "anchor": section.anchor,
        "heading": section.heading,
        "own_page": section.own_page,
        "blocks": [_block(block) for block in section.blocks],
    }


def _block(block: Block) -> dict[str, Any]:
    shown = _table(block) if isinstance(block, Table) else vars(block)
    return {**shown, "template": f"{FOLDER}/_{block.block}.html"}


def _table(table: Table) -> dict[str, Any]:
    whole = sum(column.share for column in table.columns)
    aligns = [column.align for column in table.columns]
    rows = [
        {
            "strong": row.strong,
            "cells": [
                {"align": align, "runs": runs}
                for align, runs in zip(aligns, row.cells, strict=True)
            ],
        }
        for row in table.rows
    ]
    widths = [f"{100 * column.share / whole:.2f}" for column in table.columns]
    return {"columns": table.columns, "header": table.header, "rows": rows, "widths": widths}
