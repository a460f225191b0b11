"""Defences that need no fact of performance: the court, the party, the time."""

from __future__ import annotations

import re
from datetime import timedelta

from litigation.analysis.evidence.methods_on_contract import is_bound_to_site
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.court_papers import court
from litigation.analysis.reasoning.defence import Defence
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.laws import law
from litigation.analysis.reasoning.wording import headline, stripped
from litigation.analysis.values.days import chinese_day

# The court may not raise limitation itself, and it is heard in the first instance only.
SHORTEST_PERIOD_DAYS = 3 * 365
IN_FIRST_INSTANCE = ("民法典 193", "诉讼时效规定 3")


def jurisdiction(case: Case) -> Defence | None:
    terms, seised = case.facts.terms, court(case)
    if is_bound_to_site(case.facts):
        return _site(case)
    if not terms.jurisdiction or (seised and _is_agreed(case, seised.quote.strip())):
        return None  # the court agreed on is the one that has the case
    return Defence(
        topic="jurisdiction",
        title="管辖权异议",
        ground=(
            f"合同就管辖约定为“{stripped(terms.jurisdiction)}”，如原告向其他法院起诉，"
            "可在答辩期内提出管辖权异议。"
        ),
        rejoinder=(
            "起诉时即按书面管辖约定选择法院；约定地点与争议有实际联系且不违反级别管辖、"
            "专属管辖的，异议不成立。"
        ),
        support="受诉法院信息、管辖条款原件；异议须在收到起诉状副本之日起十五日内书面提出。",
        plea=f"合同就管辖约定为“{stripped(terms.jurisdiction)}”，受诉法院与约定不符的，应予移送。",
        citations=terms.jurisdiction_citations,
        articles=law(case.rules, "民事诉讼法 35", "民事诉讼法 130", "民诉法解释 30"),
    )


def _is_agreed(case: Case, court: str) -> bool:
    """The court is named, or sits where the party lives at whose place they agreed to sue."""
    agreed = case.facts.terms.jurisdiction
    if court in agreed:
        return True
    role = next((role for role, words in _PLACES_OF.items() if words.search(agreed)), None)
    place = court.removesuffix("人民法院")
    return bool(place) and any(
        detail.name == "address" and place in detail.value
        for party in case.facts.parties
        if role and role in (party.contract_role, party.role)
        for detail in party.details
    )


_HOME = "(?:住所地|所在地)"
_PLACES_OF = {
    "seller": re.compile(f"(?:供方|卖方|出卖人){_HOME}"),
    "buyer": re.compile(f"(?:需方|买方|买受人){_HOME}"),
    "plaintiff": re.compile(f"原告{_HOME}"),
    "defendant": re.compile(f"被告{_HOME}"),
}


def _site(case: Case) -> Defence:
    """Building works are heard where they stand, whatever the parties agreed."""
    assert case.facts.undertaking is not None
    return Defence(
        topic="jurisdiction",
        title="管辖权异议（专属管辖）",
        ground="建设工程合同纠纷由工程所在地法院专属管辖，受诉法院不在工程所在地的，可提出管辖权异议。",
        rejoinder="以合同、开工和竣工材料证明工程所在地在受诉法院辖区，或合同不属于建设工程合同。",
        support="工程所在地的材料；异议须在收到起诉状副本之日起十五日内书面提出。",
        plea="本案应由工程所在地人民法院专属管辖，受诉法院不在工程所在地的，应予移送。",
        citations=case.facts.undertaking.citations,
        articles=law(case.rules, "民事诉讼法 34", "民事诉讼法 130", "民诉法解释 28"),
    )


def identity(case: Case) -> Defence | None:
    similar = [item for item in case.facts.contradictions if item.kind == "name_similar"]
    if not similar:
        return None
    return Defence(
        topic="identity",
        title="主体抗辩",
        ground=f"{headline(similar[0].text)}，签约、收货或付款的主体与诉讼当事人未必是同一人。",
        rejoinder=(
            "以合同公章、统一社会信用代码、付款账户和收货签章逐一对应诉讼当事人，"
            "必要时申请追加或变更当事人。"
        ),
        support="双方工商登记信息、公章与账户的归属证明。",
        plea="合同、收货与付款的主体与答辩人名称并不一致，原告应证明答辩人即合同相对人。",
        citations=distinct(citation for item in similar for citation in item.citations),
        articles=law(case.rules, "民事诉讼法 122"),
    )


def limitation(case: Case) -> Defence | None:
    """Open unless the period had not run out even without any interruption."""
    strip = case.calculation.limitation
    if strip.start is None or (strip.status == "not_barred" and not _needs_interruption(case)):
        return None
    starts = f"诉讼时效自{chinese_day(strip.start)}起算"
    return Defence(
        topic="limitation",
        title="诉讼时效抗辩",
        ground=f"{starts}，{_ground(strip.status)}",
        rejoinder=_interruptions(case),
        support="须在一审中提出，二审提出的一般不予支持；应逐一审查原告所称中断事由是否到达、是否真实。",
        plea=f"{starts}，原告的请求已超过诉讼时效期间，答辩人据此拒绝履行；中断事由由原告举证。",
        citations=distinct(
            (*strip.citations, *(c for item in strip.interruptions for c in item.citations))
        ),
        articles=tuple(dict.fromkeys((*strip.articles, *law(case.rules, *IN_FIRST_INSTANCE)))),
    )


def _needs_interruption(case: Case) -> bool:
    """Whether the claim would be out of time if all interruptions fell away."""
    start = case.calculation.limitation.start
    end = start + timedelta(days=SHORTEST_PERIOD_DAYS) if start else case.inputs.as_of
    return bool(case.calculation.limitation.interruptions) and end <= case.inputs.as_of


def _ground(status: str) -> str:
    return {
        "barred": "按现有材料已经届满，且原告没有有效的中断证据。",
        "undetermined": "是否中断取决于尚未齐备的证据，现有材料不能认定未届满。",
    }.get(status, "如原告主张的中断事由证据不足，即告届满。")


def _interruptions(case: Case) -> str:
    """The interruptions that are well evidenced; a doubtful one would be an easy target."""
    strip = case.calculation.limitation
    sure = [one for one in strip.interruptions if not one.doubt]
    if strip.status == "barred":
        return "原告须证明期间届满前有催告到达、部分付款、确认债务或起诉等中断事由，现有材料未见。"
    if not sure:
        return f"{stripped(strip.reason)}。"
    last = f"{chinese_day(sure[-1].date)}{stripped(sure[-1].text.split('（')[0])}"
    return (
        f"证据充分的中断事由有{len(sure)}项，最近一次为{last}，每次中断后重新计算；"
        f"逐项见“{strip.name}”一节。"
    )
