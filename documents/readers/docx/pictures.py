"""The pictures of a Word file: each read once, what cannot be read is told."""

from __future__ import annotations

from collections.abc import Callable

from documents.readers.blocks import Piece
from documents.readers.docx.flow import Picture
from documents.readers.docx.package import DamagedPackage, Package
from documents.text import Problem

MAX_PICTURES = 100

ReadPicture = Callable[[bytes, int], tuple[list[Piece], list[Problem]] | None]


class PictureReader:
    """Finds pictures by their relationship and hands them to OCR."""

    def __init__(self, package: Package, part: str, read: ReadPicture | None) -> None:
        self._package = package
        self._targets = package.related(part)
        self._read = read
        self._seen: set[str] = set()
        self._skipped: dict[int, int] = {}
        self._problems: list[Problem] = []

    def pieces(self, picture: Picture, *, page: int) -> list[Piece]:
        """The lines of a picture; nothing the second time, as for a letterhead."""
        name = self._targets.get(picture.relation, "")
        if not name or name in self._seen:
            return []
        self._seen.add(name)
        found = None
        if self._read is not None and len(self._seen) <= MAX_PICTURES:
            found = self._read(self._data(name), page)
        if found is None:
            self._skipped[page] = self._skipped.get(page, 0) + 1
            return []
        self._problems += found[1]
        return found[0]

    @property
    def problems(self) -> list[Problem]:
        """What went wrong so far."""
        skipped = [
            Problem("pictures_skipped", f"第 {page} 页有 {count} 幅图片未能读取。", page=page)
            for page, count in sorted(self._skipped.items())
        ]
        return [*self._problems, *skipped]

    def _data(self, name: str) -> bytes:
        try:
            return self._package.data(name) or b""
        except DamagedPackage:
            return b""
