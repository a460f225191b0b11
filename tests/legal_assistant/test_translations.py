"""The check of the translations sees what it is there to see."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from django.utils.translation import gettext, override

from scripts.messages import problems as checking
from scripts.messages.problems import problems

Catalogs = Callable[..., list[str]]


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> Catalogs:
    """The problems of one text and its translation."""

    def of(wanted: str, english: str | None) -> list[str]:
        sources, kept = Catalog(locale="en"), Catalog(locale="en")
        sources.add(wanted)
        if english is not None:
            kept.add(wanted, english)
        monkeypatch.setattr(checking, "template", lambda domain: sources)
        monkeypatch.setattr(checking, "stored", lambda domain: kept)
        monkeypatch.setattr(checking, "DOMAINS", ("django",))
        monkeypatch.setattr(checking, "templates", list)
        return list(problems())

    return of


def test_translated_text_is_no_problem(found: Catalogs) -> None:
    assert found("共 %(count)s 份", "%(count)s papers") == []


@pytest.mark.parametrize(
    ("english", "complaint"),
    [
        (None, "has no English"),
        ("", "has no English"),
        ("共 %(count)s 份", "still Chinese"),
        ("papers", "lacks placeholders"),
        ("%(count)s of %(all)s", "has placeholders"),
    ],
)
def test_each_fault_is_told(found: Catalogs, english: str | None, complaint: str) -> None:
    assert any(complaint in problem for problem in found("共 %(count)s 份", english))


def test_chinese_outside_gettext_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.html"
    page.write_text("{% translate '好' %}\n{% comment %}说明{% endcomment %}\n<p>漏</p>")
    monkeypatch.setattr(checking, "DOMAINS", ())
    monkeypatch.setattr(checking, "templates", lambda: [page])
    monkeypatch.setattr(checking, "ROOT", tmp_path)
    (problem,) = problems()
    assert "page.html:3" in problem


def test_english_reaches_the_reader() -> None:
    with override("en"):
        assert gettext("没有找到所请求的内容。") == "What was asked for was not found."
