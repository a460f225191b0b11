from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from documents.models import Case
from litigation.models import LitigationAnalysis
from tests.legal_assistant.pages.conftest import Start


class Inline(HTMLParser):
    """Collects what a strict policy forbids."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        is_data = given.get("type") == "application/json"
        if tag == "style" or (tag == "script" and "src" not in given and not is_data):
            self.found.append(tag)
        self.found += [name for name in given if name == "style" or name.startswith("on")]
        self.addresses += [given[name] or "" for name in ("src", "href", "action") if name in given]


@pytest.fixture
def paths(start: Start, case: Case, reported: LitigationAnalysis) -> list[str]:
    return [
        "/",
        "/cases/",
        f"/cases/{case.pk}/",
        "/analyze/",
        f"/cases/{case.pk}/analyze/",
        "/tasks/",
        f"/tasks/{start().task_id}/",
        "/notices/",
        f"/analyses/{reported.pk}/",
        "/nowhere/",
    ]


def test_no_page_carries_inline_code_or_a_foreign_address(
    signed_in: Client, paths: list[str]
) -> None:
    for path in paths:
        answer = signed_in.get(path)
        inline = Inline()
        inline.feed(answer.content.decode())
        assert inline.found == [], path
        foreign = [each for each in inline.addresses if re.match(r"(\w+:)?//", each)]
        assert foreign == [], path


def test_every_page_has_the_strict_policy(signed_in: Client, paths: list[str]) -> None:
    for path in paths:
        policy = signed_in.get(path).headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'self'" in policy


def test_the_admin_has_the_strict_policy_too(admin_client: Client) -> None:
    for path in ("/admin/", "/admin/tasks_app/task/", "/admin/auth/user/", "/admin/nowhere/"):
        answer = admin_client.get(path)
        inline = Inline()
        inline.feed(answer.content.decode())
        assert inline.found == [], path
        assert "unsafe" not in answer.headers["Content-Security-Policy"]


def test_the_page_that_explains_the_api_is_as_strict_as_the_others(client: Client) -> None:
    answer = client.get("/api/v1/docs")
    inline = Inline()
    inline.feed(answer.content.decode())
    assert inline.found == []
    assert "unsafe" not in answer.headers["Content-Security-Policy"]


def test_a_view_may_set_a_stricter_policy(client: Client, db: None) -> None:
    from django.http import HttpResponse

    from legal_assistant.middleware import ContentSecurityPolicyMiddleware

    given = HttpResponse(headers={"Content-Security-Policy": "sandbox"})
    answer = ContentSecurityPolicyMiddleware(lambda request: given)(
        type("Request", (), {"path": "/"})()
    )
    assert answer.headers["Content-Security-Policy"] == "sandbox"


def test_scripts_build_pages_from_text_only() -> None:
    forbidden = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(")
    scripts = list(Path(settings.BASE_DIR, "static", "js").rglob("*.js"))
    assert len(scripts) > 20
    assert [path.name for path in scripts if forbidden.search(path.read_text())] == []


def test_imports_can_be_hashed() -> None:
    """Without the relative path, the ending and the semicolon a browser would get stale modules."""
    good = re.compile(r'^import .* from "\.{1,2}/[\w./-]+\.js";$')
    for path in Path(settings.BASE_DIR, "static", "js").rglob("*.js"):
        lines = [line for line in path.read_text().splitlines() if line.startswith("import")]
        assert [line for line in lines if not good.match(line)] == [], path.name
