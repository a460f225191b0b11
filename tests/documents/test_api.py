"""Documents and cases over HTTP, with every kind of bad input."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from rest_framework.test import APIClient

from documents.models import Document
from tests.documents.papers import PE_HEAD, pdf_of, zip_of

pytestmark = pytest.mark.django_db
URL = "/api/v1/documents/"

AsUser = Callable[[Any], APIClient]


def upload(client: APIClient, data: bytes, name: str = "a.txt", **fields: Any) -> Any:
    file = SimpleUploadedFile(name, data, content_type="application/pdf")
    return client.post(URL, {"file": file, **fields}, format="multipart")


def test_an_upload_answers_with_what_it_took_in(owner: Any, as_user: AsUser) -> None:
    answer = upload(as_user(owner), "甲方".encode(), "合同.pdf")
    assert answer.status_code == 201
    body = answer.json()
    assert body["name"] == "合同.pdf"
    assert body["media_type"] == "text/plain"
    assert body["size"] == 6
    assert len(body["sha256"]) == 64
    assert body["status"] == "pending"


def test_a_file_of_a_folder_keeps_its_place_in_the_name(owner: Any, as_user: AsUser) -> None:
    answer = upload(as_user(owner), b"a", "1.txt", path="../证据/二/1.txt")
    assert answer.json()["name"] == "证据/二/1.txt"


def test_a_second_upload_of_the_same_bytes_names_the_first(owner: Any, as_user: AsUser) -> None:
    first = upload(as_user(owner), b"same", "a.txt").json()
    second = upload(as_user(owner), b"same", "b.txt").json()
    assert first["duplicate_of"] is None
    assert second["duplicate_of"] == {"id": first["id"], "name": "a.txt"}


def test_equal_files_of_other_cases_and_people_are_no_duplicates(
    owner: Any, stranger: Any, as_user: AsUser
) -> None:
    upload(as_user(stranger), b"same")
    case = as_user(owner).post("/api/v1/cases/", {"name": "甲"}).json()["id"]
    assert upload(as_user(owner), b"same", case=case).json()["duplicate_of"] is None
    assert upload(as_user(owner), b"same").json()["duplicate_of"] is None


@pytest.mark.parametrize(
    ("data", "name", "status", "code"),
    [
        (b"", "a.pdf", 400, "empty_file"),
        (PE_HEAD, "合同.pdf", 415, "unsupported_media_type"),
        (zip_of({"z.txt": b"\0" * (30 * 2**20)}), "a.zip", 422, "archive_bomb"),
        (zip_of({"b.pdf": PE_HEAD}), "a.zip", 422, "archive_unusable"),
        (b"PK\x03\x04 cut off", "a.docx", 422, "archive_damaged"),
        (b"x" * 2001, "a.txt", 413, "file_too_large"),
    ],
)
def test_bad_input_gets_its_status_and_a_sentence(
    owner: Any, as_user: AsUser, settings: Any, data: bytes, name: str, status: int, code: str
) -> None:
    settings.DOCUMENT_MAX_BYTES = 2000 if code == "file_too_large" else settings.DOCUMENT_MAX_BYTES
    answer = upload(as_user(owner), data, name)
    assert answer.status_code == status
    assert answer.json()["code"] == code
    assert answer.json()["message"].endswith("。")
    assert not Document.objects.exists()


def test_a_body_that_announces_too_much_is_not_read(owner: Any, as_user: AsUser) -> None:
    class Unreadable:
        def read(self, *_size: int) -> bytes:
            raise AssertionError("the body was read")

        readline = read

    answer = as_user(owner).generic(
        "POST",
        URL,
        b"",
        content_type="multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(60 * 2**20),
        **{"wsgi.input": Unreadable()},
    )
    assert answer.status_code == 413
    assert answer.json()["code"] == "file_too_large"


def test_a_form_without_a_file_is_malformed(owner: Any, as_user: AsUser) -> None:
    answer = as_user(owner).post(URL, {}, format="multipart")
    assert answer.status_code == 400
    assert "file" in answer.json()["fields"]


def test_a_zip_tells_its_members(owner: Any, as_user: AsUser) -> None:
    body = upload(as_user(owner), zip_of({"a.txt": b"a", "b.exe": PE_HEAD}), "a.zip").json()
    assert [each["name"] for each in body["members"]] == ["a.txt"]
    assert [each["name"] for each in body["refused_members"]] == ["b.exe"]


@pytest.mark.parametrize("suffix", ["", "content", "text", "pages/1/image"])
def test_a_strangers_document_is_not_found(
    owner: Any, stranger: Any, as_user: AsUser, suffix: str
) -> None:
    document = upload(as_user(owner), b"secret").json()["id"]
    answer = as_user(stranger).get(f"{URL}{document}/{suffix}")
    assert answer.status_code == 404
    assert answer.json()["code"] == "document_not_found"


def test_nobody_gets_nothing() -> None:
    assert APIClient().get(URL).status_code == 401


def test_a_list_is_filtered_by_case(owner: Any, as_user: AsUser) -> None:
    client = as_user(owner)
    case = client.post("/api/v1/cases/", {"name": "案"}, format="json").json()["id"]
    inside = upload(client, b"in", case=case).json()["id"]
    upload(client, b"out")
    listed = client.get(URL, {"case": case}).json()["results"]
    assert [each["id"] for each in listed] == [inside]


def test_uploading_into_a_strangers_case_is_not_found(
    owner: Any, stranger: Any, as_user: AsUser
) -> None:
    case = as_user(owner).post("/api/v1/cases/", {"name": "案"}, format="json").json()["id"]
    answer = upload(as_user(stranger), b"x", case=case)
    assert answer.status_code == 404
    assert not Document.objects.exists()


def test_a_deleted_document_is_gone(owner: Any, as_user: AsUser) -> None:
    client = as_user(owner)
    url = f"{URL}{upload(client, b'x').json()['id']}/"
    assert client.delete(url).status_code == 204
    assert client.get(url).status_code == 404


class TestContent:
    def test_html_is_only_ever_downloaded(self, owner: Any, as_user: AsUser) -> None:
        client = as_user(owner)
        page = b"<!doctype html><script>alert(1)</script>"
        document = upload(client, page, "a.html").json()["id"]
        answer = client.get(f"{URL}{document}/content")
        assert answer["Content-Disposition"].startswith("attachment")
        assert answer["Content-Type"] == "application/octet-stream"
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Content-Security-Policy"].startswith("sandbox")
        assert b"".join(answer.streaming_content) == page

    def test_a_pdf_is_shown_in_place(self, owner: Any, as_user: AsUser) -> None:
        client = as_user(owner)
        document = upload(client, pdf_of(["x"]), "合同.pdf").json()["id"]
        answer = client.get(f"{URL}{document}/content")
        assert answer["Content-Type"] == "application/pdf"
        assert answer["Content-Disposition"].startswith("inline")

    def test_a_lost_file_is_said_to_be_lost(self, owner: Any, as_user: AsUser) -> None:
        client = as_user(owner)
        document = upload(client, b"x").json()["id"]
        Document.objects.get(pk=document).blob.path.unlink()
        assert client.get(f"{URL}{document}/content").status_code == 503


class TestText:
    def test_the_text_comes_with_offsets_and_problems(self, owner: Any, as_user: AsUser) -> None:
        client = as_user(owner)
        document = upload(client, pdf_of(["Price 1,000.00"], []), "a.pdf").json()["id"]
        body = client.get(f"{URL}{document}/text").json()
        block = body["pages"][0]["blocks"][0]
        assert (block["start"], block["end"], block["text"]) == (0, 14, "Price 1,000.00")
        assert len(block["bbox"]) == 4
        assert body["ocr"] is False
        assert [(each["code"], each["page"]) for each in body["problems"]] == [("blank_page", 2)]
        assert client.get(f"{URL}{document}/").json()["status"] == "read"
        assert client.get(f"{URL}{document}/").json()["pages"] == 2

    @pytest.mark.parametrize(
        ("data", "code"),
        [(pdf_of(["x"], encrypt=True), "encrypted"), (b"%PDF-1.7 broken", "damaged")],
    )
    def test_a_pdf_that_does_not_open_says_why(
        self, owner: Any, as_user: AsUser, data: bytes, code: str
    ) -> None:
        client = as_user(owner)
        document = upload(client, data, "a.pdf").json()
        body = client.get(f"{URL}{document['id']}/text").json()
        assert body["pages"] == []
        assert [each["code"] for each in body["problems"]] == [code]
        assert client.get(f"{URL}{document['id']}/").json()["status"] == "problem"

    def test_a_page_is_shown_as_a_picture(self, owner: Any, as_user: AsUser) -> None:
        client = as_user(owner)
        document = upload(client, pdf_of(["x"]), "a.pdf").json()["id"]
        answer = client.get(f"{URL}{document}/pages/1/image")
        assert answer.content.startswith(b"\x89PNG")
        assert client.get(f"{URL}{document}/pages/2/image").status_code == 404


class TestCases:
    def test_a_case_is_opened_renamed_and_closed(self, owner: Any, as_user: AsUser) -> None:
        client = as_user(owner)
        made = client.post("/api/v1/cases/", {"name": "钢材案"}, format="json")
        assert made.status_code == 201
        url = f"/api/v1/cases/{made.json()['id']}/"
        renamed = client.patch(url, {"name": "钢材买卖案"}, format="json")
        assert renamed.json()["name"] == "钢材买卖案"
        assert client.get("/api/v1/cases/").json()["results"][0]["name"] == "钢材买卖案"
        assert client.delete(url).status_code == 204
        assert client.get(url).status_code == 404

    def test_a_nameless_case_is_malformed(self, owner: Any, as_user: AsUser) -> None:
        answer = as_user(owner).post("/api/v1/cases/", {"name": " "}, format="json")
        assert answer.status_code == 400
        assert "name" in answer.json()["fields"]

    def test_members_come_and_go(self, owner: Any, stranger: Any, as_user: AsUser) -> None:
        client = as_user(owner)
        case = client.post("/api/v1/cases/", {"name": "案"}, format="json").json()["id"]
        url = f"/api/v1/cases/{case}/"
        assert as_user(stranger).get(url).status_code == 404
        added = client.post(f"{url}members", {"username": "stranger"}, format="json")
        assert added.status_code == 201
        assert as_user(stranger).get(url).json()["members"] == ["stranger"]
        assert as_user(stranger).delete(url).status_code == 403
        assert client.delete(f"{url}members/{stranger.pk}").status_code == 204
        assert as_user(stranger).get(url).status_code == 404

    def test_an_unknown_user_cannot_be_added(self, owner: Any, as_user: AsUser) -> None:
        client = as_user(owner)
        case = client.post("/api/v1/cases/", {"name": "案"}, format="json").json()["id"]
        answer = client.post(f"/api/v1/cases/{case}/members", {"username": "no"}, format="json")
        assert answer.status_code == 404
        assert answer.json()["code"] == "user_not_found"
