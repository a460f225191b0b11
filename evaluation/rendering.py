"""From a sheet to the bytes of its file."""

from __future__ import annotations

import io
from itertools import zip_longest
from typing import TYPE_CHECKING

from PIL import Image

from samples.generate.paper import (
    Block,
    Line,
    Medium,
    Page,
    Paper,
    Para,
    Signatures,
    Table,
    Title,
)
from samples.generate.paper import Sheet as Workbook
from samples.generate.render.docx_file import docx_bytes
from samples.generate.render.mail_file import mail_bytes
from samples.generate.render.photo import photo_bytes
from samples.generate.render.scan import scan_jpg_bytes, scan_pdf_bytes, scanned
from samples.generate.render.typst_engine import pdf_bytes
from samples.generate.render.xlsx_file import xlsx_bytes

if TYPE_CHECKING:
    from evaluation.sheet import Sheet

BLOCKS_OF_A_PAGE = 26
LINES_OF_A_PAGE = 12
PAGE_MARKS = ("", "", "- {} -", "第{}页", "—{}—")
FIGURES = tuple("0123456789,.年月日")


def render(sheet: Sheet) -> bytes:
    """The file of a sheet; the same sheet gives the same bytes."""
    match sheet.medium:
        case "txt":
            return _plain(sheet).encode("gb18030" if sheet.rng.random() < 0.3 else "utf-8")
        case "md":
            return "\n\n".join(_markdown(block) for block in sheet.blocks).encode()
        case "eml":
            return mail_bytes(_paper(sheet, Medium.EML))
        case "xlsx":
            return xlsx_bytes(_paper(sheet, Medium.XLSX))
        case "docx":
            return docx_bytes(_paper(sheet, Medium.DOCX))
        case "pdf":
            return pdf_bytes(_paper(sheet, Medium.PDF))
        case "photo":
            return photo_bytes(_paper(sheet, Medium.PHOTO))
        case "scan_pdf":
            return scan_pdf_bytes(_paper(sheet, Medium.SCAN_PDF))
        case "png":
            return _turned(_paper(sheet, Medium.SCAN_JPG))
        case _:
            return scan_jpg_bytes(_paper(sheet, Medium.SCAN_JPG))


def _paper(sheet: Sheet, medium: Medium) -> Paper:
    return Paper(
        key=sheet.name,
        name=sheet.name,
        medium=medium,
        dated=sheet.dated,
        pages=_pages(sheet),
        sheets=(_workbook(sheet),) if medium is Medium.XLSX else (),
        text=_plain(sheet) if medium is Medium.EML else "",
        headers=sheet.headers,
    )


def _pages(sheet: Sheet) -> tuple[Page, ...]:
    """Short sheets for pictures: what is read slowly is kept to one page."""
    if sheet.medium in ("scan", "photo", "png"):
        return (Page(tuple(sheet.blocks), ruined=sheet.is_ruined),)
    if sheet.medium == "scan_pdf":
        return (Page(tuple(sheet.blocks), ruined=sheet.is_ruined),)
    size = BLOCKS_OF_A_PAGE
    parts = [sheet.blocks[at : at + size] for at in range(0, len(sheet.blocks), size)]
    count = len(parts)
    return tuple(
        Page((*part, Line(f"第 {number} 页 共 {count} 页", align="center")))
        if count > 1
        else Page(tuple(part))
        for number, part in enumerate(parts, start=1)
    )


def _workbook(sheet: Sheet) -> Workbook:
    rows: list[tuple[str, ...]] = []
    for block in sheet.blocks:
        rows += block.rows if isinstance(block, Table) else [(_text(block),)]
    return Workbook("Sheet1", tuple(rows), (16,) * 6)


def _plain(sheet: Sheet) -> str:
    """Text; pasted out of a scan, its lines break anywhere."""
    width = sheet.rng.choice((0, 0, 34, 42)) if sheet.medium == "txt" else 0
    parts = [_text(block) for block in sheet.blocks]
    if not width or any(isinstance(block, Table) for block in sheet.blocks):
        return "\n".join(parts)
    lines = [line for part in parts for text in part.split("\n") for line in _broken(text, width)]
    mark = sheet.rng.choice(PAGE_MARKS)
    return "\n".join(_with_page_marks(lines, mark) if mark else lines)


def _broken(text: str, width: int) -> list[str]:
    return [text[at : at + width] for at in range(0, len(text), width)] or [""]


def _with_page_marks(lines: list[str], mark: str) -> list[str]:
    """Page numbers pasted along with the text, in mid-sentence if need be, never in a figure."""
    found, since, page = [], 0, 1
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        found.append(line)
        since += 1
        is_in_figure = line[-1:] in FIGURES and following[:1] in FIGURES
        if since >= LINES_OF_A_PAGE and following and not is_in_figure:
            found.append(mark.format(page))
            since, page = 0, page + 1
    return found


def plain_text(blocks: list[Block]) -> str:
    """All text of the blocks, one a line."""
    return "\n".join(_text(block) for block in blocks)


def _text(block: Block) -> str:
    match block:
        case Table(rows=rows):
            return "\n".join("\t".join(row) for row in rows)
        case Signatures(signers=signers):
            return "\n".join("\n".join(signer.lines) for signer in signers)
        case Title(text=text) | Line(text=text) | Para(text=text):
            return text
        case _:
            return ""


def _markdown(block: Block) -> str:
    match block:
        case Title(text=text):
            return f"# {text}"
        case Table(rows=rows):
            head, *body = rows
            lines = [head, tuple("---" for _ in head), *body]
            return "\n".join("| " + " | ".join(row) + " |" for row in lines)
        case _:
            return _text(block)


def _turned(paper: Paper) -> bytes:
    """A sheet that lay upside down on the scanner."""
    [page] = paper.pages
    image: Image.Image = scanned(page, len(paper.name)).rotate(180, expand=True)
    buffer = io.BytesIO()
    image.convert("L").save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
