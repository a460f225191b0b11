"""The parts of a Word file as XML trees; entities are never resolved."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from io import BytesIO

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V = "{urn:schemas-microsoft-com:vml}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_STRICT_RELATIONS = b"http://purl.oclc.org/ooxml/officeDocument/relationships"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
MAX_PART_BYTES = 64 * 1024 * 1024


class DamagedPackage(Exception):
    """The file is no readable Word file."""


class Package:
    """A Word file opened for reading."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
            raise DamagedPackage from error
        self._names = set(self._zip.namelist())

    def part(self, name: str) -> etree._Element | None:
        """The root of a part, None when there is none; raises DamagedPackage."""
        if name not in self._names:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
        data = self._bytes(name).replace(_STRICT, W[1:-1].encode())
        data = data.replace(_STRICT_RELATIONS, R[1:-1].encode())
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise DamagedPackage from error
        return root

    def data(self, name: str) -> bytes | None:
        """The bytes of a part, a picture say; None when there is none."""
        return self._bytes(name) if name in self._names else None

    def related(self, name: str) -> dict[str, str]:
        """Relationship id to part name, for the parts that `name` refers to."""
        folder, file = posixpath.split(name)
        root = self.part(f"{folder}/_rels/{file}.rels")
        if root is None:
            return {}
        return {
            str(each.get("Id")): posixpath.normpath(posixpath.join(folder, str(each.get("Target"))))
            if not str(each.get("Target")).startswith("/")
            else str(each.get("Target")).lstrip("/")
            for each in root.iter(_RELATION)
            if each.get("TargetMode") != "External"
        }

    def _bytes(self, name: str) -> bytes:
        try:
            with self._zip.open(name) as file:
                data = file.read(MAX_PART_BYTES + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise DamagedPackage from error
        if len(data) > MAX_PART_BYTES:
            raise DamagedPackage
        return data
