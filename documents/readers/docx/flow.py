"""Walks the body of a Word file: paragraphs, table rows, page breaks, text boxes, notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from documents.readers.blocks import Piece
from documents.readers.docx.numbering import Numbering
from documents.readers.docx.package import MC, A, R, V, W
from documents.text import BlockKind

_WRAPPERS = frozenset(
    W + name
    for name in (
        "ins",
        "moveTo",
        "hyperlink",
        "smartTag",
        "sdt",
        "sdtContent",
        "fldSimple",
        "customXml",
        "dir",
        "bdo",
    )
)
_DROPPED = frozenset(
    W + name
    for name in (
        "del",
        "moveFrom",
        "instrText",
        "delText",
        "rPr",
        "pPr",
        "sdtPr",
        "sdtEndPr",
        "tblPr",
        "tblGrid",
        "trPr",
        "tcPr",
    )
)
_SIGNS = {W + "tab": "\t", W + "cr": "\n", W + "noBreakHyphen": "-", W + "ptab": "\t"}


@dataclass(frozen=True)
class PageBreak:
    """An explicit page break."""


@dataclass(frozen=True)
class Picture:
    """A picture by the id of its relationship."""

    relation: str


Part = Piece | PageBreak | Picture


@dataclass
class Flow:
    """Turns body elements into pieces; collects what notes were referred to."""

    headings: frozenset[str]
    numbering: Numbering
    notes: list[tuple[str, str]] = field(default_factory=list)  # kind, id
    has_revisions: bool = False
    _tables: int = 0
    _pictures: list[Picture] = field(default_factory=list)

    def body(self, parent: etree._Element) -> Iterator[Part]:
        """Everything in document order."""
        for element in parent.iterchildren():
            if element.tag == W + "p":
                yield from self._paragraph(element)
            elif element.tag == W + "tbl":
                yield from self._table(element)
            elif element.tag in _WRAPPERS:
                self.has_revisions |= element.tag == W + "ins"
                yield from self.body(element)
            elif element.tag == MC + "AlternateContent":
                yield from self.body(_choice(element))

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Part]:
        """Text up to a page break, the break, the rest; text boxes follow their paragraph."""
        properties = paragraph.find(W + "pPr")
        if properties is not None and _is_on(properties.find(W + "pageBreakBefore")):
            yield PageBreak()
        kind = (
            BlockKind.HEADING if self._style(properties) in self.headings else BlockKind.PARAGRAPH
        )
        boxes: list[etree._Element] = []
        label = self.numbering.label(properties, self._style(properties))
        for part in self._runs(paragraph, boxes):
            if isinstance(part, PageBreak):
                yield part
            elif part.strip() or label:
                yield Piece(label + part, kind)
                label = ""
        for box in boxes:
            yield from (each for each in self.body(box) if isinstance(each, Piece))
        yield from self._taken_pictures()

    def _taken_pictures(self) -> list[Picture]:
        pictures, self._pictures = self._pictures, []
        return pictures

    def _runs(
        self, paragraph: etree._Element, boxes: list[etree._Element]
    ) -> Iterator[str | PageBreak]:
        text: list[str] = []
        for part in self._inline(paragraph, boxes):
            if isinstance(part, PageBreak):
                yield "".join(text)
                yield part
                text = []
            else:
                text.append(part)
        yield "".join(text)

    def _inline(
        self, parent: etree._Element, boxes: list[etree._Element]
    ) -> Iterator[str | PageBreak]:
        for element in parent.iterchildren():
            tag = element.tag
            if tag == W + "t":
                yield element.text or ""
            elif tag in _SIGNS:
                yield _SIGNS[tag]
            elif tag == W + "br":
                yield PageBreak() if element.get(W + "type") == "page" else "\n"
            elif tag in (W + "footnoteReference", W + "endnoteReference"):
                self.notes.append((tag[len(W) : -len("Reference")], str(element.get(W + "id"))))
                yield f"[注{len(self.notes)}]"
            elif tag == A + "blip":
                self._pictures.append(Picture(str(element.get(R + "embed"))))
            elif tag == V + "imagedata":
                self._pictures.append(Picture(str(element.get(R + "id"))))
            elif tag == W + "txbxContent":
                boxes.append(element)
            elif tag == MC + "AlternateContent":
                yield from self._inline(_choice(element), boxes)
            elif tag in _DROPPED:
                self.has_revisions |= tag in (W + "del", W + "moveFrom")
            elif isinstance(tag, str):
                self.has_revisions |= tag == W + "ins"
                yield from self._inline(element, boxes)

    def _table(self, table: etree._Element) -> Iterator[Part]:
        self._tables += 1
        number = self._tables
        pictures: list[Picture] = []
        for row in _children(table, W + "tr"):
            cells = [self._cell(cell, pictures) for cell in _children(row, W + "tc")]
            if any(cells):
                yield Piece("\t".join(cells), BlockKind.ROW, table=number)
        yield from pictures

    def _cell(self, cell: etree._Element, pictures: list[Picture]) -> str:
        """The cell's paragraphs on one line; a table inside is read cell by cell."""
        merge = cell.find(f"{W}tcPr/{W}vMerge")
        if merge is not None and merge.get(W + "val") != "restart":
            return ""
        parts = list(self.body(cell))
        pictures += [each for each in parts if isinstance(each, Picture)]
        texts = [each.text for each in parts if isinstance(each, Piece)]
        return " ".join(" ".join(texts).split())

    @staticmethod
    def _style(properties: etree._Element | None) -> str:
        style = properties.find(W + "pStyle") if properties is not None else None
        return str(style.get(W + "val")) if style is not None else ""


def _children(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Children of one tag, also inside content controls and insertions."""
    for element in parent.iterchildren():
        if element.tag == tag:
            yield element
        elif element.tag in _WRAPPERS:
            yield from _children(element, tag)


def _choice(element: etree._Element) -> etree._Element:
    """The first choice of alternate content; the fallback says the same again."""
    choice = element.find(MC + "Choice")
    if choice is None:
        choice = element.find(MC + "Fallback")
    return choice if choice is not None else element


def _is_on(toggle: etree._Element | None) -> bool:
    return toggle is not None and toggle.get(W + "val") not in ("0", "false", "off")
