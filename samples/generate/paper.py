"""A paper before it is printed, scanned or photographed."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Medium(StrEnum):
    DOCX = "docx"
    XLSX = "xlsx"
    PDF = "pdf"
    SCAN_JPG = "scan_jpg"
    SCAN_PDF = "scan_pdf"
    PHOTO = "photo"
    TXT = "txt"
    EML = "eml"


@dataclass(frozen=True)
class Title:
    text: str
    size: int = 16


@dataclass(frozen=True)
class Line:
    text: str
    align: str = "left"
    bold: bool = False
    size: float | None = None


@dataclass(frozen=True)
class Para:
    """Running text with the first line indented."""

    text: str


@dataclass(frozen=True)
class Table:
    """Rows of cells; an empty string is an empty cell; `head` marks the first row."""

    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()
    head: bool = True
    size: float = 9.5
    ink: str = "#000000"


@dataclass(frozen=True)
class Signer:
    """One side of a signature block; `seal` is the name on the round seal."""

    lines: tuple[str, ...]
    seal: str = ""
    seal_label: str = ""
    hand: str = ""


@dataclass(frozen=True)
class Signatures:
    signers: tuple[Signer, ...]


@dataclass(frozen=True)
class Gap:
    """Empty vertical space in points."""

    points: int = 10


Block = Title | Line | Para | Table | Signatures | Gap


@dataclass(frozen=True)
class Page:
    """One sheet; sides in millimetres, type in points; `ruined` makes its scan unreadable."""

    blocks: tuple[Block, ...]
    width: int = 210
    height: int = 297
    type_size: float = 10.5
    ruined: bool = False


@dataclass(frozen=True)
class Sheet:
    """One worksheet of a workbook."""

    name: str
    rows: tuple[tuple[str | float | int, ...], ...]
    widths: tuple[int, ...] = ()


@dataclass(frozen=True)
class Paper:
    """One file of the bundle; which of the contents is used follows from the medium."""

    key: str
    name: str
    medium: Medium
    dated: date
    pages: tuple[Page, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    text: str = ""
    encoding: str = "utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    copy_of: str = ""


def paper_text(paper: Paper) -> str:
    """All text that a reader can get out of the paper, ruined pages left out."""
    parts = [paper.text, *paper.headers.values()]
    for page in paper.pages:
        if not page.ruined:
            parts += [_block_text(block) for block in page.blocks]
    for sheet in paper.sheets:
        parts += ["\t".join(_shown(cell) for cell in row) for row in sheet.rows]
    return "\n".join(parts)


def _block_text(block: Block) -> str:
    match block:
        case Table(rows=rows):
            return "\n".join("\t".join(row) for row in rows)
        case Signatures(signers=signers):
            return "\n".join("\n".join((*signer.lines, signer.hand)) for signer in signers)
        case Gap():
            return ""
        case _:
            return block.text


def _shown(cell: str | float | int) -> str:
    return f"{cell:,.2f}" if isinstance(cell, float) else str(cell)
