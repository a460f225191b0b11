"""Interest kept back, what was handed over, and money asked for in chats, as people write it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.organize import organize_case
from litigation.analysis.values.facts import AmountKind, EventKind, Facts
from litigation.analysis.values.result import Inputs
from tests.litigation.extraction.conftest import make_source

INPUTS = Inputs(
    "private_lending_v1", "debt_collection", "plaintiff", "pre_litigation", date(2026, 2, 1)
)
NOTE = "借条\n今向周试山借到人民币100000元，2024年5月3日前还清。\n借款人：方试河\n2023年5月4日"
FOOT = "\n借款人：方试河\n2023年5月4日"


def read(*texts: str) -> Facts:
    sources = tuple(make_source(text, name=f"材料{at}.txt") for at, text in enumerate(texts))
    return organize_case(sources=sources, inputs=INPUTS)


def kinds_of(facts: Facts, value: int) -> set[AmountKind]:
    return {one.kind for one in facts.amounts if one.value == Decimal(value)}


def test_somebody_whose_surname_is_fang_is_a_person():
    roles = {(party.name, party.contract_role) for party in read(NOTE).parties}
    assert roles == {("周试山", "lender"), ("方试河", "borrower")}


KEPT = (
    "今借到周试山现金人民币拾万元整（￥100000），月息一分，预扣首月利息1000元，实际收到99000元。",
    "向周试山借款人民币100,000元，已扣除第一个月利息1,000元，实得99,000元，六个月内归还。",
    "今向周试山借人民币10万元，先扣利息1000元，到手99000元，2024年5月3日归还。",
    "借到周试山人民币100000元，砍头息1000元，余款99000元已转入本人账户。",
    "本人向周试山借款100000元，周试山扣下1000元利息后付给本人99000元。",
    "今借周试山100000元，提前扣掉利息1000元，实际到账99000元，2024年5月3日归还。",
    "今借到周试山100000元整，当场抽走头息1000元，拿到99000元。",
    "向周试山借人民币壹拾万元，扣除先行支付的利息1000元后交付99000元。",
)


@pytest.mark.parametrize("words", KEPT)
def test_interest_kept_back_is_no_penalty_and_what_was_handed_over_was_lent(words):
    facts = read(f"借条\n{words}{FOOT}")
    assert kinds_of(facts, 99000) == {AmountKind.LENT}
    assert kinds_of(facts, 1000) == {AmountKind.OTHER}


def test_what_was_kept_back_was_not_lent():
    facts = read(
        NOTE,
        "民事起诉状\n原告：周试山，男。\n被告：方试河，男。\n诉讼请求：判令被告偿还借款100000元。\n"
        "事实与理由：2023年5月4日，被告向原告借款10万元，原告当日扣下利息3000元后打给被告97000元。\n"
        "具状人：周试山\n2025年3月1日",
    )
    lent = {event.amount for event in facts.events if event.kind is EventKind.LENT}
    assert lent == {Decimal(97000)}


ASKED = (
    "方试河，去年借的那笔钱早就过期了，什么时候能给我？",
    "老方，借你的10万块该还我了吧，都过了一个月了",
    "钱的事你看怎么说，我这边也急用",
    "兄弟，你那笔10万今天到日子了，记得转我",
    "请你尽快把借款本息结清，否则我只能走法律程序了",
    "小方，啥时候还钱啊？",
    "上次借给你的钱方便的话还一下哈，家里要用",
    "不能再拖了，今天必须给我个说法",
    "剩下的尽快打给我",
    "你几号能结？",
)


@pytest.mark.parametrize("words", ASKED)
def test_a_lender_asks_for_the_money_in_a_chat(words):
    chat = f"微信聊天记录\n周试山 2024-06-01 10:00\n{words}\n方试河 2024-06-01 12:00\n嗯嗯"
    facts = read(NOTE, chat)
    asked = [one.date for one in facts.events if one.kind is EventKind.DEMANDED]
    assert asked == [date(2024, 6, 1)]


@pytest.mark.parametrize(
    "words", ["嗯，收到了", "周末一起吃饭", "那个合同我看了，没问题", "恭喜发财"]
)
def test_small_talk_of_a_lender_is_no_demand(words):
    chat = f"微信聊天记录\n周试山 2024-06-01 10:00\n{words}\n方试河 2024-06-01 12:00\n嗯嗯"
    facts = read(NOTE, chat)
    assert not [one for one in facts.events if one.kind is EventKind.DEMANDED]


@pytest.mark.parametrize(
    "words",
    [
        "按说好的，头一个月利息三千先扣下，给你转九万七千",
        "说好的十万，我扣三千利息，打给你九万七千元，查一下",
        "答应好的事，利息扣三千，汇过去九万七千",
    ],
)
def test_a_lender_who_hands_over_what_was_agreed_asks_for_nothing(words):
    facts = read(NOTE, f"微信聊天记录\n周试山 2023-05-04 09:10\n{words}")
    assert not [one for one in facts.events if one.kind is EventKind.DEMANDED]


@pytest.mark.parametrize(
    "words",
    [
        "说好的，当时给你转了十万，到期了也该还我了",
        "去年给你转的十万，还欠五万没结，尽快处理一下",
        "说好的一年，我打给你十万，你看什么时候安排？",
    ],
)
def test_a_lender_who_lent_before_and_asks_now_asks(words):
    facts = read(NOTE, f"微信聊天记录\n周试山 2024-06-01 09:10\n{words}")
    assert [one.date for one in facts.events if one.kind is EventKind.DEMANDED]


def test_the_principal_asked_back_is_claimed_though_interest_is_to_be_paid():
    facts = read(
        f"借条\n{KEPT[0]}{FOOT}",
        "民事起诉状\n原告：周试山，男。\n被告：方试河，男。\n诉讼请求：\n"
        "一、判令被告立即返还借款本金99,000元并支付利息；二、诉讼费用由被告负担。\n"
        "事实与理由：2023年5月4日，被告向原告借款10万元。\n具状人：周试山\n2025年3月1日",
    )
    assert kinds_of(facts, 99000) == {AmountKind.LENT, AmountKind.CLAIMED}


def test_nine_and_seven_said_aloud_is_ninety_seven_thousand():
    facts = read(NOTE, "微信聊天记录\n周试山 2023-05-04 09:10\n先扣利息，给你转九万七")
    assert kinds_of(facts, 97000)
    assert not kinds_of(facts, 90000)
