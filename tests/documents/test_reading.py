"""A document is read once; what went wrong is kept with it."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.utils import timezone

from documents import reader_pool, reading
from documents.models import Document, Reading
from documents.reader_process import ReaderGone
from documents.reading import document_text
from documents.services import (
    document_create,
    document_create_from_text,
    document_delete,
)
from tests.documents.papers import PE_HEAD, pdf_of, zip_of

pytestmark = pytest.mark.django_db


class NoReader:
    """Stands for readers that crash on everything."""

    def __init__(self) -> None:
        self.asked = 0

    def ask(self, *_arguments: object) -> Any:
        self.asked += 1
        raise ReaderGone
        yield


def hand_in(owner: Any, data: bytes) -> Document:
    return document_create(owner=owner, name="a", file=BytesIO(data))


def test_the_second_reading_asks_no_reader(owner: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    document = hand_in(owner, pdf_of(["Price 1,000.00"]))
    first = document_text(document)
    monkeypatch.setattr(reader_pool, "pool", NoReader())
    assert document_text(Document.objects.get(pk=document.pk)) == first
    assert document.status == Document.Status.READ


def test_equal_files_are_read_once(owner: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    text = document_text(hand_in(owner, b"same"))
    monkeypatch.setattr(reader_pool, "pool", NoReader())
    assert document_text(hand_in(owner, b"same")) == text


def test_the_same_file_gives_the_same_bytes(owner: Any) -> None:
    document = hand_in(owner, pdf_of(["One line"], ["Another"]))
    document_text(document)
    first = Reading.objects.get().content
    Reading.objects.all().delete()
    document_text(document)
    assert Reading.objects.get().content == first


def test_another_version_of_the_readers_reads_again(
    owner: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = hand_in(owner, b"x")
    document_text(document)
    monkeypatch.setattr(reading, "VERSION", reading.VERSION + 1)
    document_text(document)
    assert Reading.objects.count() == 2


def test_a_crash_is_a_problem_and_is_tried_again_only_later(
    owner: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = hand_in(owner, b"x")
    monkeypatch.setattr(reader_pool, "pool", crashing := NoReader())
    for _each in range(2):
        text = document_text(document)
        assert [each.code for each in text.problems] == ["reader_crashed"]
    assert document.status == Document.Status.PROBLEM
    assert crashing.asked == 1
    monkeypatch.undo()
    Reading.objects.update(read_at=timezone.now() - timedelta(hours=1))
    assert document_text(document).problems == ()
    assert document.status == Document.Status.READ


def test_the_text_of_a_zip_is_what_was_refused_in_it(owner: Any) -> None:
    archive = hand_in(owner, zip_of({"a.txt": b"a", "b.pdf": PE_HEAD}))
    text = document_text(archive)
    assert text.is_empty
    assert [each.code for each in text.problems] == ["member_refused"]
    assert "b.pdf" in text.problems[0].message


def test_an_upload_that_does_not_open_says_so_at_once(owner: Any) -> None:
    document = hand_in(owner, pdf_of(["x"], encrypt=True))
    assert document.status == Document.Status.PROBLEM
    assert Reading.objects.get().content.count("encrypted") == 1


def test_pages_are_known_before_the_reading(owner: Any) -> None:
    document = hand_in(owner, pdf_of(["a"], ["b"]))
    assert document.pages == 2
    assert document.status == Document.Status.PENDING
    assert not Reading.objects.exists()


def test_readings_go_with_the_bytes(owner: Any) -> None:
    document = hand_in(owner, b"x")
    document_text(document)
    document_delete(document=document, actor=owner)
    assert not Reading.objects.exists()


def test_a_statement_is_read_like_a_paper(owner: Any) -> None:
    document = document_create_from_text(owner=owner, name="陈述", text="对方欠款五十万元。")
    assert document_text(document).pages[0].text == "对方欠款五十万元。"
