"""Taking in, sharing and removing papers."""

from __future__ import annotations

import os
import time
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from documents.archives.bounds import ArchiveBomb
from documents.blobs import blobs_prune
from documents.models import Blob, Document
from documents.selectors import (
    CaseNotFound,
    DocumentNotFound,
    case_for,
    document_for,
    documents_for,
    documents_of,
)
from documents.services import (
    case_add_member,
    case_create,
    case_delete,
    document_create,
    document_create_from_text,
    document_delete,
)
from documents.services.archives import ArchiveUnusable
from documents.services.cases import NotCaseOwner
from documents.services.documents import NotDocumentOwner
from documents.services.intake import EmptyFile, FileTooLarge
from tests.documents.papers import PE_HEAD, zip_of

pytestmark = pytest.mark.django_db


def hand_in(owner: Any, data: bytes, name: str = "合同.txt", case: Any = None) -> Document:
    return document_create(owner=owner, name=name, file=BytesIO(data), case=case)


def test_equal_files_are_stored_once(owner: Any, media_root: Path) -> None:
    first, second = hand_in(owner, b"same"), hand_in(owner, b"same", "copy.txt")
    assert first.blob == second.blob
    files = [path for path in media_root.rglob("*") if path.is_file()]
    assert files == [first.blob.path]
    digest = first.sha256
    assert first.blob.path == media_root / "sha256" / digest[:2] / digest[2:4] / digest


def test_bytes_go_when_the_last_document_goes(owner: Any) -> None:
    first, second = hand_in(owner, b"same"), hand_in(owner, b"same")
    path = first.blob.path
    document_delete(document=first, actor=owner)
    assert path.exists()
    document_delete(document=second, actor=owner)
    assert not path.exists()
    assert not Blob.objects.exists()


def test_a_lost_file_is_written_again_by_the_next_upload(owner: Any) -> None:
    first = hand_in(owner, b"same")
    first.blob.path.unlink()
    hand_in(owner, b"same")
    assert first.blob.path.read_bytes() == b"same"


def test_pruning_spares_what_is_in_use_and_what_is_young(owner: Any, media_root: Path) -> None:
    kept = hand_in(owner, b"kept")
    young = media_root / "incoming" / "young"
    old = media_root / "incoming" / "old"
    young.write_bytes(b"x")
    old.write_bytes(b"x")
    orphan = media_root / "sha256" / "aa" / "bb" / ("aabb" + "0" * 60)
    orphan.parent.mkdir(parents=True)
    orphan.write_bytes(b"x")
    yesterday = time.time() - 3 * 86_400
    os.utime(old, (yesterday, yesterday))
    os.utime(orphan, (yesterday, yesterday))
    os.utime(kept.blob.path, (yesterday, yesterday))
    assert blobs_prune() == 2
    assert Blob.objects.count() == 1
    assert not orphan.exists()
    assert kept.blob.path.exists()
    assert young.exists()
    assert not old.exists()


def test_a_typed_statement_is_a_document(owner: Any) -> None:
    document = document_create_from_text(owner=owner, name="案情陈述", text="对方欠款")
    assert document.origin == Document.Origin.STATEMENT
    assert document.blob.path.read_text() == "对方欠款"


@pytest.mark.parametrize("data", [b""])
def test_an_empty_file_is_refused(owner: Any, data: bytes) -> None:
    with pytest.raises(EmptyFile):
        hand_in(owner, data)
    assert not Document.objects.exists()


def test_a_file_over_the_limit_is_refused(owner: Any, settings: Any) -> None:
    settings.DOCUMENT_MAX_BYTES = 10
    with pytest.raises(FileTooLarge):
        hand_in(owner, b"x" * 11)


def test_names_lose_folders_and_invisible_characters(owner: Any) -> None:
    document = hand_in(owner, b"x", "..\\..\\C:\\a/\u202egpj.\x00合同.txt")
    assert document.name == "C:/a/gpj.合同.txt"


class TestArchives:
    def test_members_become_documents_of_the_same_case(self, owner: Any) -> None:
        case = case_create(owner=owner, name="案")
        data = zip_of({"证据/一.txt": "借条".encode(), "二.txt": b"two"})
        archive = hand_in(owner, data, "证据.zip", case)
        members = archive.members.order_by("name")
        assert [each.name for each in members] == ["二.txt", "证据/一.txt"]
        assert {each.case for each in members} == {case}

    def test_gbk_names_are_decoded(self, owner: Any) -> None:
        data = zip_of({"AAAA.txt": b"x"}).replace(b"AAAA", "合同".encode("gbk"))
        archive = hand_in(owner, data, "a.zip")
        assert archive.members.get().name == "合同.txt"

    def test_names_cannot_climb_out(self, owner: Any) -> None:
        archive = hand_in(owner, zip_of({"../../etc/passwd": b"x", "/abs/a.txt": b"y"}), "a.zip")
        assert {each.name for each in archive.members.all()} == {"etc/passwd", "abs/a.txt"}

    def test_refused_members_are_told_with_reasons(self, owner: Any) -> None:
        inner = zip_of({"a.txt": b"a"})
        data = zip_of({"a.txt": b"a", "b.pdf": PE_HEAD, "c.zip": inner, "d.txt": b""})
        archive = hand_in(owner, data, "a.zip")
        refused = {each["name"]: each["code"] for each in archive.refused_members}
        assert refused == {
            "b.pdf": "unsupported_media_type",
            "c.zip": "archive_unusable",
            "d.txt": "empty_file",
        }

    def test_an_archive_without_a_usable_file_is_refused_whole(self, owner: Any) -> None:
        with pytest.raises(ArchiveUnusable) as refusal:
            hand_in(owner, zip_of({"b.pdf": PE_HEAD}), "a.zip")
        assert "b.pdf" in refusal.value.fields["file"][0]
        assert not Document.objects.exists()

    def test_a_bomb_is_refused(self, owner: Any) -> None:
        with pytest.raises(ArchiveBomb):
            hand_in(owner, zip_of({"zero.txt": b"\0" * (30 * 2**20)}), "a.zip")

    def test_a_crowd_of_members_is_refused(self, owner: Any) -> None:
        with pytest.raises(ArchiveBomb):
            hand_in(owner, zip_of({f"{n}.txt": b"x" for n in range(201)}), "a.zip")

    def test_a_zip_stands_for_its_members(self, owner: Any) -> None:
        archive = hand_in(owner, zip_of({"a.txt": b"a", "b.txt": b"b"}), "a.zip")
        chosen = documents_for(owner, [archive.pk])
        assert sorted(each.name for each in chosen) == ["a.txt", "b.txt"]

    def test_a_zip_with_refused_members_stays_to_be_reported(self, owner: Any) -> None:
        archive = hand_in(owner, zip_of({"a.txt": b"a", "b.pdf": PE_HEAD}), "a.zip")
        assert archive in documents_for(owner, [archive.pk])


class TestWhoSeesWhat:
    def test_a_stranger_finds_nothing(self, owner: Any, stranger: Any) -> None:
        case = case_create(owner=owner, name="案")
        document = hand_in(owner, b"x", case=case)
        with pytest.raises(DocumentNotFound):
            document_for(stranger, document.pk)
        with pytest.raises(CaseNotFound):
            case_for(stranger, case.pk)
        with pytest.raises(DocumentNotFound) as refusal:
            documents_for(stranger, [document.pk])
        assert refusal.value.fields == {"document_ids": [str(document.pk)]}

    def test_a_member_sees_the_case_and_its_papers(self, owner: Any, stranger: Any) -> None:
        case = case_create(owner=owner, name="案")
        document = hand_in(owner, b"x", case=case)
        apart = hand_in(owner, b"y")
        case_add_member(case=case, user=stranger, actor=owner)
        assert list(documents_of(stranger)) == [document]
        assert case_for(stranger, str(case.pk)) == case
        assert apart not in documents_of(stranger)

    def test_a_member_cannot_delete_or_share(self, owner: Any, stranger: Any) -> None:
        case = case_create(owner=owner, name="案")
        document = hand_in(owner, b"x", case=case)
        case_add_member(case=case, user=stranger, actor=owner)
        with pytest.raises(NotDocumentOwner):
            document_delete(document=document, actor=stranger)
        with pytest.raises(NotCaseOwner):
            case_delete(case=case, actor=stranger)
        with pytest.raises(NotCaseOwner):
            case_add_member(case=case, user=stranger, actor=stranger)

    def test_staff_see_everything(self, owner: Any, make_user: Any) -> None:
        document = hand_in(owner, b"x")
        assert document_for(make_user("clerk", is_staff=True), document.pk) == document

    def test_garbage_ids_are_not_found(self, owner: Any) -> None:
        with pytest.raises(DocumentNotFound):
            documents_for(owner, ["not-an-id"])

    def test_the_order_asked_for_is_kept(self, owner: Any) -> None:
        first, second = hand_in(owner, b"1"), hand_in(owner, b"2")
        assert documents_for(owner, [second.pk, first.pk, second.pk]) == [second, first]


def test_a_case_goes_with_its_papers_and_their_bytes(owner: Any) -> None:
    case = case_create(owner=owner, name="案")
    path = hand_in(owner, b"x", case=case).blob.path
    case_delete(case=case, actor=owner)
    assert not Document.objects.exists()
    assert not path.exists()


def test_the_database_refuses_a_nameless_document(owner: Any) -> None:
    document = hand_in(owner, b"x")
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.filter(pk=document.pk).update(name="")


def test_the_database_refuses_an_unknown_status(owner: Any) -> None:
    document = hand_in(owner, b"x")
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.filter(pk=document.pk).update(status="odd")
