"""Looking laws up, and opening the articles of a report."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client

from litigation.models import LitigationAnalysis
from statutes.services import statutes_load
from tests.statutes.texts import NEW, OLD, folder

CODE = "# 民法典\n施行日期：2021-01-01\n第五百零九条　当事人应当<按照>约定全面履行自己的义务。\n"


@pytest.fixture
def laws(db: None, tmp_path: Path) -> None:
    statutes_load(folder(tmp_path / "laws", old=OLD, new=NEW, code=CODE))


def text_of(client: Client, address: str, **query: str) -> str:
    answer = client.get(address, query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_word_is_found_and_marked(signed_in: Client, laws: None) -> None:
    page = text_of(signed_in, "/statutes/", q="减少", on="2024-01-01")
    assert "<mark>减少</mark>" in page
    assert "第三条" in page


def test_the_loaded_laws_are_listed(signed_in: Client, laws: None) -> None:
    page = text_of(signed_in, "/statutes/")
    assert "中华人民共和国示例买卖法" in page
    assert "2010-01-01 – 2020-12-31" in page


def test_without_any_law_the_page_says_how_to_load_them(signed_in: Client) -> None:
    assert "load_statutes" in text_of(signed_in, "/statutes/")


@pytest.mark.parametrize("on", ["", "2024-02-30", "gestern"])
def test_odd_queries_are_no_error(signed_in: Client, laws: None, on: str) -> None:
    assert "请输入要查找的文字" in text_of(signed_in, "/statutes/", q="。", on=on)
    assert "&lt;script&gt;" in text_of(signed_in, "/statutes/", q="<script>", on=on)


def test_an_article_shows_its_text_and_the_other_ones(signed_in: Client, laws: None) -> None:
    asked = {"law": "示例买卖法", "article": "第三条", "on": "2015-01-01"}
    page = text_of(signed_in, "/statutes/article", **asked)
    assert "可以请求增加" in page
    assert "适当减少" in page
    assert (
        signed_in.get("/statutes/article", {"law": "没有的法", "article": "1"}).status_code == 404
    )


def test_an_article_of_the_report_opens_its_official_text(
    signed_in: Client, laws: None, reported: LitigationAnalysis
) -> None:
    page = text_of(signed_in, f"/analyses/{reported.pk}/")
    address = f"/analyses/{reported.pk}/article"
    assert f'href="{address}?law=' in page
    asked = {"law": "民法典·合同编", "article": "509"}
    article = text_of(signed_in, address, **asked)
    assert "当事人应当&lt;按照&gt;约定全面履行" in article
    assert "未载入" not in article


def test_without_the_text_the_paraphrase_is_marked_as_such(
    signed_in: Client, reported: LitigationAnalysis
) -> None:
    asked = {"law": "民法典·合同编", "article": "509"}
    page = text_of(signed_in, f"/analyses/{reported.pk}/article", **asked)
    assert "未载入该法在这一天有效的官方文本" in page
    assert "要旨（非原文）" in page


def test_an_article_the_report_does_not_cite_is_not_found(
    client: Client, stranger: User, signed_in: Client, reported: LitigationAnalysis
) -> None:
    address = f"/analyses/{reported.pk}/article"
    assert signed_in.get(address, {"law": "民法典", "article": "1"}).status_code == 404
    client.force_login(stranger)
    assert client.get(address, {"law": "民法典·合同编", "article": "509"}).status_code == 404
