"""HTML: the text a reader sees, without scripts, styles and hidden parts."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from documents.encodings import Decoded, decode
from documents.readers.blocks import Piece, build_page
from documents.readers.limits import DEFAULT, Limits
from documents.readers.text import bounded, encoding_problems
from documents.text import BlockKind, DocumentText, Problem

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?([A-Za-z0-9_-]{2,20})", re.I)
_SILENT = frozenset({"script", "style", "template", "noscript", "iframe", "object", "svg", "head"})
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img"}
    | {"ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup"}
    | {"time", "tt", "u", "var", "wbr"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "title"})
_CELLS = frozenset({"td", "th"})


def read_html(data: bytes, limits: Limits = DEFAULT) -> DocumentText:
    """Paragraphs, headings and table rows in order."""
    decoded = _decoded(data)
    if decoded is None:
        return DocumentText(problems=(Problem("damaged", "文件不是可识别的文本，无法读取。"),))
    text, problems = bounded(decoded.text, limits)
    pieces, pictures = _read(text)
    if pictures:
        problems.append(Problem("page_pictures", f"网页中的 {pictures} 幅图片未读取。", page=1))
    return DocumentText((build_page(1, pieces),), (*encoding_problems(decoded), *problems))


def html_pieces(text: str) -> list[Piece]:
    """The visible text of an HTML string."""
    return _read(text)[0]


def _read(text: str) -> tuple[list[Piece], int]:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.finish()
    return reader.pieces, reader.pictures


def _decoded(data: bytes) -> Decoded | None:
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        name = declared[1].decode("ascii").lower()
        name = "gb18030" if name in ("gb2312", "gbk") else name  # as browsers do
        try:
            return Decoded(data.decode(name), name, is_certain=True)
        except (LookupError, UnicodeDecodeError):
            pass  # a wrong declaration: find out
    return decode(data)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self.pictures = 0
        self._text: list[str] = []
        self._cells: list[str] | None = None
        self._silent = 0
        self._is_heading = False
        self._table = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "img":
            self.pictures += 1
        elif tag == "br":
            self._text.append(" " if self._cells is not None else "\n")
        elif tag == "table":
            self.finish()
            self._table += 1
        elif tag == "tr":
            self.finish()
            self._cells = []
        elif tag not in _INLINE and tag not in _CELLS:
            self._break()
            self._is_heading = tag in _HEADINGS

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _CELLS and self._cells is not None:
            self._cells.append(self._taken())
        elif tag in ("tr", "table"):
            self.finish()
        elif tag not in _INLINE:
            self._break()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._text.append(re.sub(r"[ \t\r\n\f]+", " ", data))

    def finish(self) -> None:
        """End what is open: a row or a paragraph."""
        text = self._taken()
        if self._cells is None:
            self._add(text)
            return
        cells = [*self._cells, text] if text else self._cells
        self._cells = None
        if any(cells):
            self.pieces.append(Piece("\t".join(cells), BlockKind.ROW, table=self._table))

    def _break(self) -> None:
        if self._cells is not None:
            self._text.append(" ")
            return
        self._add(self._taken())

    def _add(self, text: str) -> None:
        kind = BlockKind.HEADING if self._is_heading else BlockKind.PARAGRAPH
        self.pieces.append(Piece(text, kind))
        self._is_heading = False

    def _taken(self) -> str:
        text = "\n".join(line.strip(" ") for line in "".join(self._text).split("\n"))
        self._text = []
        return re.sub(r" {2,}", " ", text).strip()
