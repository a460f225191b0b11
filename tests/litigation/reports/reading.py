"""Reads rendered files back."""

from __future__ import annotations

import io
import re

import pypdfium2
from docx import Document


def pdf_text(data: bytes) -> str:
    """All text of a PDF without spaces: setting may put thin spaces between scripts."""
    pdf = pypdfium2.PdfDocument(data)
    pages = [pdf[number].get_textpage().get_text_range() for number in range(len(pdf))]
    return re.sub(r"\s", "", "".join(pages))


def word(data: bytes):
    return Document(io.BytesIO(data))


def word_text(data: bytes) -> str:
    """All text of a Word file, links and tables too."""
    body = word(data).element.body
    return "".join(node.text or "" for node in body.iter() if node.tag.endswith("}t"))
