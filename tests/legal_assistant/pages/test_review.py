"""A lawyer's decisions on the page of the report."""

from __future__ import annotations

import json
import re
import time
from typing import Any

from django.contrib.auth.models import User
from django.test import Client

from litigation.models import LitigationAnalysis
from litigation.services import finding_review
from tests.browser.long_report import lengthen
from tests.legal_assistant.pages.test_report import notes_of, page_of


def piece(page: str, finding: str) -> str:
    found = re.search(rf'<div class="finding[^>]* id="finding-{finding}">(.*?)</div>', page, re.S)
    assert found
    return found[1]


def test_every_finding_can_be_reviewed_where_it_stands(
    signed_in: Client, reported: LitigationAnalysis
) -> None:
    page = page_of(signed_in, reported)
    names = re.findall(r'data-review="([^"]+)"', page)
    assert names == [f"f-{number}" for number in range(7)]
    embedded = re.search(r'<script id="reviews" type="application/json">(.*?)</script>', page)
    assert embedded
    assert set(json.loads(embedded[1])) == set(names)
    assert "尚未审阅 7" in page


def test_an_edited_finding_shows_both_texts_and_who_wrote_the_second(
    signed_in: Client, lawyer: User, reported: LitigationAnalysis
) -> None:
    finding_review(
        user=lawyer,
        analysis=reported,
        finding="f-3",
        decision="edited",
        text="<补章>",
        note="见证据5",
    )
    shown = piece(page_of(signed_in, reported), "f-3")
    assert "&lt;补章&gt;" in shown
    assert "系统原文" in shown
    assert "送货单未盖章。" in shown
    assert "律师修改" in shown
    assert "见证据5" in shown
    assert lawyer.username in shown


def test_a_rejected_finding_is_struck_and_listed(
    signed_in: Client, lawyer: User, reported: LitigationAnalysis
) -> None:
    finding_review(user=lawyer, analysis=reported, finding="f-4", decision="rejected", note="无关")
    page = page_of(signed_in, reported)
    assert "<del>对方可能主张签收人无权收货。" in piece(page, "f-4")
    listed = page.split('id="reviewed"')[1].split("</section>")[0]
    assert "被律师排除的认定" in listed
    assert "无关" in listed
    assert 'href="#finding-f-4"' in listed
    assert "edition=engine" in page


def test_a_withdrawn_decision_leaves_no_trace_on_the_text(
    signed_in: Client, lawyer: User, reported: LitigationAnalysis
) -> None:
    finding_review(user=lawyer, analysis=reported, finding="f-4", decision="rejected")
    finding_review(user=lawyer, analysis=reported, finding="f-4", decision="withdrawn", expected=1)
    page = page_of(signed_in, reported)
    assert "<del>" not in piece(page, "f-4")
    assert "edition=engine" not in page


def test_whoever_only_looks_after_the_site_reads_and_does_not_decide(
    reported: LitigationAnalysis, lawyer: User
) -> None:
    finding_review(user=lawyer, analysis=reported, finding="f-4", decision="rejected")
    client = Client()
    client.force_login(User.objects.create_user("operator", is_staff=True))
    page = page_of(client, reported)
    assert "<del>" in piece(page, "f-4")
    assert "data-review" not in page


def test_contradictions_stand_side_by_side(signed_in: Client, reported: LitigationAnalysis) -> None:
    page = page_of(signed_in, reported)
    section = page.split('id="contradictions"')[1].split("</section>")[0]
    assert section.count("opposed__item") == 2
    assert "送货单签字辨认存疑。" in section
    assert section.count("<blockquote>") == 2
    assert "涉及文件" in section


def test_the_comparison_tells_which_decisions_were_taken_over(
    signed_in: Client, lawyer: User, reported: LitigationAnalysis, start: Any, completed: Any
) -> None:
    finding_review(user=lawyer, analysis=reported, finding="f-4", decision="rejected", note="无关")
    later = start(**completed)
    later.result = reported.result
    later.save(update_fields=["result"])
    page = signed_in.get(f"/analyses/{later.pk}/diff/{reported.pk}").content.decode()
    decisions = page.split('id="decisions"')[1].split("</section>")[0]
    assert "以下决定未沿用" in decisions
    assert "对方可能主张签收人无权收货。" in decisions


def test_a_report_of_two_thousand_citations_is_drawn_in_time(
    signed_in: Client, reported: LitigationAnalysis
) -> None:
    lengthen(str(reported.pk), 2000)
    begun = time.thread_time()
    page = page_of(signed_in, reported)
    assert time.thread_time() - begun < 4  # a quiet machine takes less than one
    assert len(notes_of(page)) >= 2000
    assert page.count("timeline__event--delivered") == 2000
