"""Complaints cut into what they ask for and what they tell."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.extraction.complaint import complaints_of
from litigation.analysis.extraction.paper import paper_of
from tests.litigation.complaint.papers import COMPLAINT, CONTRACT, source


def complaint_in(text: str):
    [found] = complaints_of((paper_of(source("民事起诉状.txt", text)),))
    return found


def test_every_claim_and_every_told_fact_is_one_point():
    found = complaint_in(COMPLAINT)
    assert [one.text[:6] for one in found.claims] == [
        "判令被告支付",
        "判令被告支付",
        "判令被告赔偿",
        "本案诉讼费用",
    ]
    assert found.claims[0].sums == (Decimal("300000.00"),)
    assert [one.number for one in found.facts] == [1, 2, 3, 4]
    assert found.facts[1].dates == (date(2023, 4, 10),)


def test_every_point_quotes_its_paper():
    text = source("民事起诉状.txt", COMPLAINT).text.pages[0].text
    found = complaint_in(COMPLAINT)
    for point in (*found.claims, *found.facts):
        assert point.citations
        for one in point.citations:
            assert text[one.start : one.end] == one.quote


def test_the_closing_request_is_no_fact():
    assert not any("特诉至" in one.text for one in complaint_in(COMPLAINT).facts)


@pytest.mark.parametrize(
    ("claims", "count"),
    [
        ("诉讼请求：请求判令：1、被告给付货款5万元；2、被告负担诉讼费。", 2),
        ("诉讼请求：\n一、支付货款5万元。\n二、诉讼费由被告承担。", 2),
        ("诉讼请求\n1. 给付价款\t判令支付货款5万元\n2. 诉讼费用\t由被告承担", 2),
        ("诉讼请求：判令被告支付货款5万元。", 1),
        ("一、诉讼请求\n（一）支付货款5万元；\n（二）支付利息；\n（三）承担诉讼费。", 3),
    ],
)
def test_claims_are_told_apart_however_they_are_numbered(claims, count):
    text = (
        f"民事起诉状\n原告：甲公司\n被告：乙公司\n{claims}\n事实与理由：\n双方有买卖合同。\n此致\n"
    )
    assert len(complaint_in(text).claims) == count


def test_the_claims_of_an_application_for_arbitration_are_read():
    text = "劳动争议仲裁申请书\n申请人：张样本\n被申请人：乙公司\n"
    text += "仲裁请求：\n1、支付工资5000元；\n2、支付赔偿金8000元。\n此致\n"
    found = complaint_in(text)
    assert [one.sums for one in found.claims] == [(Decimal("5000"),), (Decimal("8000"),)]


def test_a_complaint_without_headings_has_no_points():
    found = complaint_in("民事起诉状\n原告甲公司要求被告乙公司付钱。\n")
    assert (found.claims, found.facts) == ((), ())


def test_other_papers_are_no_complaints():
    assert complaints_of((paper_of(source("合同.txt", CONTRACT)),)) == ()
