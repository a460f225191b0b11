"""Every citation is a link to its source, with the passage marked, before any script runs."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client

from documents.selectors import DocumentNotFound
from legal_assistant.pages.report import source
from legal_assistant.templatetags.report_parts import in_columns
from litigation.models import LitigationAnalysis

pytestmark = pytest.mark.django_db

LINK = re.compile(r'<a class="cite" href="([^"]+)#passage" data-note="(\d+)"')


def report_of(client: Client, analysis: LitigationAnalysis) -> str:
    return client.get(f"/analyses/{analysis.pk}/").content.decode()


def quote_in(page: str) -> str:
    found = re.search(r'<blockquote class="source__quote">(.*?)</blockquote>', page, re.DOTALL)
    assert found
    return html.unescape(found[1])


def test_every_citation_leads_to_its_passage(
    signed_in: Client, reported: LitigationAnalysis
) -> None:
    links = dict(LINK.findall(report_of(signed_in, reported)))
    assert len(links) > 5
    for address, number in links.items():
        page = signed_in.get(address).content.decode()
        marked = re.findall(r"<mark[^>]*>(.*?)</mark>", page, re.DOTALL)
        assert html.unescape("\n".join(marked)) == quote_in(page), number
        assert page.count('id="passage"') >= 1
        assert "人工核对" not in page


def test_one_walks_from_source_to_source(signed_in: Client, reported: LitigationAnalysis) -> None:
    page = signed_in.get(f"/analyses/{reported.pk}/sources/2").content.decode()
    assert f'href="/analyses/{reported.pk}/sources/1#passage"' in page
    assert f'href="/analyses/{reported.pk}/sources/3#passage"' in page
    first = signed_in.get(f"/analyses/{reported.pk}/sources/1").content.decode()
    assert 'rel="prev"' not in first


def test_what_is_no_note_of_the_report_is_not_found(
    signed_in: Client, reported: LitigationAnalysis
) -> None:
    assert signed_in.get(f"/analyses/{reported.pk}/sources/9999").status_code == 404
    assert signed_in.get(f"/analyses/{reported.pk}/sources/0").status_code == 404


def test_a_stranger_sees_nothing(client: Client, stranger, reported: LitigationAnalysis) -> None:
    client.force_login(stranger)
    assert client.get(f"/analyses/{reported.pk}/sources/1").status_code == 404


def test_a_paper_that_differs_is_told(signed_in: Client, reported: LitigationAnalysis) -> None:
    reported.result["parties"][0]["citations"][0]["quote"] = "另一句话"
    reported.save(update_fields=["result"])
    numbers = [number for _, number in LINK.findall(report_of(signed_in, reported))]
    told = [signed_in.get(f"/analyses/{reported.pk}/sources/{n}").content.decode() for n in numbers]
    assert any("人工核对" in page for page in told)


def test_a_paper_that_is_gone_leaves_its_quotation(
    signed_in: Client, reported: LitigationAnalysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_args: object) -> None:
        raise DocumentNotFound("gone")

    monkeypatch.setattr(source, "document_for", gone)
    page = signed_in.get(f"/analyses/{reported.pk}/sources/1").content.decode()
    assert quote_in(page)
    assert "已被删除" in page


def test_columns_of_a_paper_stay_apart() -> None:
    assert in_columns("200\t4,080.00<b>") == '200<span class="tab">\t</span>4,080.00&lt;b&gt;'
