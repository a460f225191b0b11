"""From a report whose papers are of another kind to a form that is filled in accordingly."""

from __future__ import annotations

import re
from html import unescape
from io import BytesIO
from typing import Any
from urllib.parse import parse_qs, urlsplit

import msgspec
import pytest
from django.contrib.auth.models import User
from django.test import Client

from documents.models import Case, Document
from documents.services import document_create
from litigation.analysis.values.facts import Contradiction, Suggestion
from litigation.models import LitigationAnalysis
from litigation.services import analysis_start
from tests.legal_assistant.pages.conftest import Start
from tests.litigation.reports.sample import sample_result

LABOUR = Suggestion("labor_dispute_v1", "labor_dispute", "材料看来属于劳动争议", ())
NOT_COVERED = Suggestion("", "general", "材料看来属于刑事案件", ())
OTHER_CHAIR = Contradiction("position_contradicted", "材料显示我方是被告", (), (), "error")


def way_on(client: Client, analysis: LitigationAnalysis, **found: Any) -> str:
    """The link of a report that found this; empty where there is none."""
    analysis.result = msgspec.json.decode(msgspec.json.encode(sample_result(**found)))
    analysis.save(update_fields=["result"])
    page = client.get(f"/analyses/{analysis.pk}/").content.decode()
    link = re.search(r'href="([^"]+)" data-way-on', page)
    return unescape(link[1]) if link else ""


def chosen_in(page: str) -> dict[str, str]:
    """The value of each select of the form."""
    selects = re.findall(r'<select name="(\w+)".*?</select>', page, re.DOTALL)
    values = {}
    for name in selects:
        select = page.split(f'<select name="{name}"', 1)[1].split("</select>", 1)[0]
        found = re.search(r'<option value="(\w*)" selected', select)
        values[name] = found[1] if found else ""
    return values


def test_a_suggested_package_is_one_click_away(
    signed_in: Client, start: Start, completed: dict[str, Any]
) -> None:
    analysis = start(**completed)
    link = way_on(signed_in, analysis, suggestions=(LABOUR,))
    assert parse_qs(urlsplit(link).query) == {
        "package_id": ["labor_dispute_v1"],
        "case_type": ["labor_dispute"],
        "case_position": ["plaintiff"],
        "from": [str(analysis.pk)],
    }
    page = signed_in.get(link).content.decode()
    assert chosen_in(page) | {"analysis_scenario": ""} == {
        "case_position": "plaintiff",
        "case_type": "labor_dispute",
        "package_id": "labor_dispute_v1",
        "analysis_scenario": "",
    }
    assert 'data-given="package_id case_type case_position"' in page
    assert analysis.user_input in page


def test_the_other_chair_is_one_click_away(
    signed_in: Client, start: Start, completed: dict[str, Any]
) -> None:
    link = way_on(signed_in, start(**completed), contradictions=(OTHER_CHAIR,))
    chosen = chosen_in(signed_in.get(link).content.decode())
    assert chosen["case_position"] == "defendant"
    assert chosen["package_id"] == "contract_dispute_default"
    assert chosen["case_type"] == "contract_performance"


def test_both_at_once_lead_to_the_package_in_the_other_chair(
    signed_in: Client, start: Start, completed: dict[str, Any]
) -> None:
    found = {"suggestions": (LABOUR,), "contradictions": (OTHER_CHAIR,)}
    query = parse_qs(urlsplit(way_on(signed_in, start(**completed), **found)).query)
    assert (query["package_id"], query["case_position"]) == (["labor_dispute_v1"], ["defendant"])


@pytest.mark.parametrize("found", [{}, {"suggestions": (NOT_COVERED,)}])
def test_where_nothing_better_is_offered_there_is_no_button(
    signed_in: Client, start: Start, completed: dict[str, Any], found: dict[str, Any]
) -> None:
    assert way_on(signed_in, start(**completed), **found) == ""


def paper(owner: User, name: str, case: Case | None = None) -> Document:
    return document_create(owner=owner, name=name, file=BytesIO(name.encode()), case=case)


def analysis_of(owner: User, *papers: Document, case: Case | None = None) -> LitigationAnalysis:
    return analysis_start(
        owner=owner,
        package_id="contract_dispute_default",
        case_type="contract_performance",
        case_position="plaintiff",
        user_input="请分析。",
        document_ids=[str(one.pk) for one in papers],
        case_id=case.pk if case else None,
    ).analysis


def checked(page: str) -> set[str]:
    return set(re.findall(r'name="document_ids" value="([\w-]+)" checked', page))


def test_papers_without_a_case_come_along(signed_in: Client, lawyer: User) -> None:
    papers = [paper(lawyer, "合同.txt"), paper(lawyer, "回单.txt")]
    page = signed_in.get(f"/analyze/?from={analysis_of(lawyer, *papers).pk}").content.decode()
    assert checked(page) == {str(one.pk) for one in papers}


def test_of_a_case_what_was_left_out_stays_out_and_what_came_since_is_in(
    signed_in: Client, lawyer: User, case: Case
) -> None:
    read, left_out = paper(lawyer, "合同.txt", case), paper(lawyer, "无关.txt", case)
    analysis = analysis_of(lawyer, read, case=case)
    since = paper(lawyer, "补充.txt", case)
    page = signed_in.get(f"/cases/{case.pk}/analyze/?from={analysis.pk}").content.decode()
    assert checked(page) == {str(read.pk), str(since.pk)}
    assert left_out.name in page


def test_the_analysis_of_another_brings_nothing(
    signed_in: Client, stranger: User, lawyer: User
) -> None:
    theirs = paper(stranger, "机密.txt")
    page = signed_in.get(f"/analyze/?from={analysis_of(stranger, theirs).pk}").content.decode()
    assert "机密" not in page
    assert "请分析。" not in page


@pytest.mark.parametrize(
    "query",
    ["package_id=unknown&case_type=labor_dispute", "from=x&case_position=emperor", "package_id="],
)
def test_what_no_package_offers_is_ignored(signed_in: Client, query: str) -> None:
    page = signed_in.get(f"/analyze/?{query}").content.decode()
    assert chosen_in(page)["package_id"] == "contract_dispute_default"
    assert 'data-given=""' in page


def test_a_type_that_the_package_does_not_cover_gives_way(signed_in: Client) -> None:
    query = "package_id=labor_dispute_v1&case_type=marine_accident&case_position=appellee"
    page = signed_in.get(f"/analyze/?{query}").content.decode()
    chosen = chosen_in(page)
    assert chosen["package_id"] == "labor_dispute_v1"
    assert chosen["case_type"] == "labor_dispute"
    assert chosen["case_position"] == "defendant"  # the side of an appellee
    assert 'data-given="package_id case_type"' in page
