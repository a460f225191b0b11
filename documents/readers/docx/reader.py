"""A Word file to text: headers, body with notes, footers; split at explicit page breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from documents.readers.blocks import Piece, build_page
from documents.readers.docx.flow import Flow, Part, Picture
from documents.readers.docx.numbering import Numbering
from documents.readers.docx.package import DamagedPackage, Package, R, W
from documents.readers.docx.pictures import PictureReader, ReadPicture
from documents.readers.limits import DEFAULT, Limits
from documents.text import BlockKind, DocumentText, Page, Problem

_MAIN = "word/document.xml"
_HEADING = re.compile(r"^(?:heading [1-9]|title|subtitle|标题.{0,3})$", re.I)


def read_docx(
    data: bytes, limits: Limits = DEFAULT, read_picture: ReadPicture | None = None
) -> DocumentText:
    """Paragraphs and table rows in document order, and the lines in pictures between them."""
    try:
        return _read(Package(data), limits, read_picture)
    except DamagedPackage:
        return DocumentText(problems=(Problem("damaged", "Word 文件已损坏，无法读取。"),))


def _read(package: Package, limits: Limits, read_picture: ReadPicture | None) -> DocumentText:
    root = package.part(_MAIN)
    body = root.find(W + "body") if root is not None else None
    if body is None:
        raise DamagedPackage
    styles = package.part("word/styles.xml")
    flow = Flow(_heading_styles(styles), Numbering(package.part("word/numbering.xml"), styles))
    pictures = PictureReader(package, _MAIN, read_picture)
    pages, with_pictures = _split(flow.body(body), pictures)
    pages[0] = [*_margins(package, body, flow, "header"), *pages[0]]
    pages[-1] += [*_notes(package, flow), *_margins(package, body, flow, "footer")]
    pages, problems = _bounded(pages, limits)
    problems += pictures.problems
    if flow.has_revisions:
        problems.append(
            Problem("tracked_changes", "文件含有未接受的修订，按接受全部修订后的文本读取。")
        )
    if package.part("word/comments.xml") is not None:
        problems.append(Problem("comments_skipped", "文件含有批注，批注未计入正文。"))
    built: tuple[Page, ...] = tuple(
        build_page(number, pieces, ocr=number in with_pictures)
        for number, pieces in enumerate(pages, start=1)
    )
    return DocumentText(built, tuple(problems))


def _split(parts: Iterator[Part], pictures: PictureReader) -> tuple[list[list[Piece]], set[int]]:
    """The pieces by page, and the pages that hold text out of pictures."""
    pages: list[list[Piece]] = [[]]
    with_pictures: set[int] = set()
    for part in parts:
        if isinstance(part, Piece):
            pages[-1].append(part)
        elif isinstance(part, Picture):
            if pieces := pictures.pieces(part, page=len(pages)):
                pages[-1] += pieces
                with_pictures.add(len(pages))
        elif pages[-1]:  # a break on an empty page adds none
            pages.append([])
    return (pages if pages[-1] or len(pages) == 1 else pages[:-1]), with_pictures


def _bounded(pages: list[list[Piece]], limits: Limits) -> tuple[list[list[Piece]], list[Problem]]:
    """Whole paragraphs up to the limits; what is left out is named."""
    left = limits.characters
    for at, pieces in enumerate(pages):
        for index, piece in enumerate(pieces):
            left -= len(piece.text)
            if left < 0 or at >= limits.pages:
                kept = [*pages[:at], pieces[:index]]
                return kept, [
                    Problem("too_long", f"文件过长：第 {at + 1} 页第 {index + 1} 段起未读取。")
                ]
    return pages, []


def _heading_styles(styles: etree._Element | None) -> frozenset[str]:
    if styles is None:
        return frozenset()
    found = set()
    for style in styles.iter(W + "style"):
        name = style.find(W + "name")
        outline = style.find(f"{W}pPr/{W}outlineLvl")
        is_named = name is not None and _HEADING.match(str(name.get(W + "val")))
        if is_named or (outline is not None and outline.get(W + "val") != "9"):
            found.add(str(style.get(W + "styleId")))
    return frozenset(found)


def _margins(package: Package, body: etree._Element, flow: Flow, which: str) -> list[Piece]:
    """Headers or footers, each part once."""
    targets = package.related(_MAIN)
    ids = [str(each.get(R + "id")) for each in body.iter(f"{W}{which}Reference")]
    names = dict.fromkeys(targets[each] for each in ids if each in targets)
    found: list[Piece] = []
    for name in names:
        root = package.part(name)
        if root is not None:
            found += [each for each in flow.body(root) if isinstance(each, Piece)]
    return [piece for piece in found if not _is_page_number(piece.text)]


def _is_page_number(text: str) -> bool:
    return not re.sub(r"[\s\d第页共/\-—–PageOfpageof.]", "", text)


def _notes(package: Package, flow: Flow) -> list[Piece]:
    """Footnotes and endnotes in the order in which the text refers to them."""
    roots = {kind: package.part(f"word/{kind}s.xml") for kind in ("footnote", "endnote")}
    pieces = []
    for position, (kind, note_id) in enumerate(list(flow.notes), start=1):
        root = roots[kind]
        notes = root.iter(W + kind) if root is not None else iter(())
        note = next((each for each in notes if each.get(W + "id") == note_id), None)
        if note is not None:
            texts = [each.text.strip() for each in flow.body(note) if isinstance(each, Piece)]
            pieces.append(Piece(f"[注{position}] " + " ".join(texts), BlockKind.PARAGRAPH))
    return pieces
