"""Word files: what stands where, in the order a person reads it."""

from documents.readers.docx.reader import read_docx

__all__ = ["read_docx"]
