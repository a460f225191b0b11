"""Reads papers made of text and checks every citation of what comes out."""

from tests.litigation.extraction.conftest import organize

__all__ = ["organize"]
