"""Writes the papers of a case into its folder."""

from collections.abc import Callable
from pathlib import Path

from samples.generate.paper import Medium, Paper
from samples.generate.render.docx_file import docx_bytes
from samples.generate.render.mail_file import mail_bytes
from samples.generate.render.photo import photo_bytes
from samples.generate.render.scan import scan_jpg_bytes, scan_pdf_bytes
from samples.generate.render.text_file import text_bytes
from samples.generate.render.typst_engine import pdf_bytes
from samples.generate.render.xlsx_file import xlsx_bytes

_RENDER: dict[Medium, Callable[[Paper], bytes]] = {
    Medium.DOCX: docx_bytes,
    Medium.XLSX: xlsx_bytes,
    Medium.PDF: pdf_bytes,
    Medium.SCAN_JPG: scan_jpg_bytes,
    Medium.SCAN_PDF: scan_pdf_bytes,
    Medium.PHOTO: photo_bytes,
    Medium.TXT: text_bytes,
    Medium.EML: mail_bytes,
}


def paper_bytes(paper: Paper) -> bytes:
    """The file as it would lie in the folder."""
    return _RENDER[paper.medium](paper)


def papers_write(papers: tuple[Paper, ...], folder: Path) -> None:
    """Write every paper; a copy gets the very bytes of its original."""
    folder.mkdir(parents=True, exist_ok=True)
    written: dict[str, bytes] = {}
    for paper in papers:
        content = written[paper.copy_of] if paper.copy_of else paper_bytes(paper)
        written[paper.key] = content
        (folder / paper.name).write_bytes(content)
