"""PDF files: the text layer where there is one, OCR where there is none."""

from documents.readers.pdf.reader import read_pdf

__all__ = ["read_pdf"]
