"""Readings kept between runs of the examiner."""

import pytest

from documents.text import DocumentText, Page
from evaluation import readings


@pytest.fixture
def asked(monkeypatch, settings, tmp_path):
    """The files that were really read."""
    read = []

    def reader(content, media_type):
        read.append(content)
        return DocumentText(pages=(Page(number=1, blocks=()),))

    settings.VAR_DIR = tmp_path
    monkeypatch.setattr(readings, "read", reader)
    return read


def test_a_picture_is_read_once(asked):
    first, second = (readings.text_of(b"picture", "image/png") for _ in range(2))
    assert first == second
    assert asked == [b"picture"]


def test_other_bytes_and_what_is_quick_to_read_are_read_again(asked):
    readings.text_of(b"picture", "image/png")
    readings.text_of(b"another", "image/png")
    readings.text_of(b"words", "text/plain")
    readings.text_of(b"words", "text/plain")
    assert asked == [b"picture", b"another", b"words", b"words"]


def test_what_is_published_is_read_anew(asked, monkeypatch):
    monkeypatch.setenv("READ_ANEW", "1")
    for _ in range(2):
        readings.text_of(b"picture", "image/png")
    assert len(asked) == 2
