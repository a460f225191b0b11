"""Loans in chats as people write: who lends, bare sums, asked for and paid back."""

from __future__ import annotations

from datetime import date

import pytest

from litigation.analysis.extraction.money import money_in
from litigation.analysis.extraction.spoken_money import with_spoken
from litigation.analysis.organize import organize_case
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import Inputs
from tests.litigation.extraction.conftest import make_source

INPUTS = Inputs(
    "private_lending_v1", "debt_collection", "plaintiff", "pre_litigation", date(2026, 2, 1)
)
X, S = "许大川", "邵小溪"  # the lender and the borrower of every chat
NOTE = f"借条\n今向{X}借到人民币100000元，2024年5月3日前还清。\n借款人：{S}\n2023年5月4日"
MOVES = ("lent", "paid")
# messages, whether the note lies beside them, what happened, the day to pay back
CHATS = [
    (
        [
            (S, "2023-05-01 10:00", "川哥，借我5万周转下，月底还"),
            (X, "2023-05-01 10:02", "行，卡号发我"),
            (X, "2023-05-01 10:30", "打了50000过去，查收"),
            (S, "2023-05-01 10:31", "收到，谢谢川哥"),
            (X, "2023-07-01 09:00", "那5万什么时候还"),
            (S, "2023-07-01 09:10", "下个月一定"),
        ],
        False,
        {("demanded", "2023-07-01", None), ("lent", "2023-05-01", 50000)},
        "2023-05-31",
    ),
    (
        [
            (S, "2023-05-01 10:00", "手头紧，能先借3w吗"),
            (X, "2023-05-01 10:02", "可以"),
            (X, "2023-05-01 10:03", "[转账]30000.00"),
            (S, "2023-05-01 10:05", "[已收款]30000.00"),
            (S, "2023-09-01 10:05", "先还你1w，剩下的月底前"),
            (S, "2023-09-01 10:06", "[转账]10000.00"),
            (X, "2023-09-01 10:08", "[已收款]"),
        ],
        False,
        {("lent", "2023-05-01", 30000), ("paid", "2023-09-01", 10000)},
        None,
    ),
    (
        [
            (S, "2023-05-01 10:00", "姐，能不能拿三万五给我用用，下月发工资就还你"),
            (X, "2023-05-01 10:02", "转你了三万五"),
            (S, "2023-05-01 10:05", "收到了"),
        ],
        False,
        {("lent", "2023-05-01", 35000)},
        None,
    ),
    (
        [
            (S, "2023-05-01 10:00", "在吗 想跟你借点钱"),
            (X, "2023-05-01 10:02", "多少"),
            (S, "2023-05-01 10:02", "2万"),
            (X, "2023-05-01 10:04", "好，等下转你"),
            (X, "2023-05-01 11:04", "转了20000，你看下"),
            (S, "2023-05-01 11:05", "收到 谢谢 三个月还你"),
        ],
        False,
        {("lent", "2023-05-01", 20000)},
        "2023-08-01",
    ),
    (
        [
            (S, "2024-01-05 10:00", "川哥，能不能借我8万周转，年后三月份还你"),
            (X, "2024-01-05 11:02", "转了80000，你看下"),
            (S, "2024-01-05 11:05", "收到 谢谢"),
            (X, "2024-07-10 20:00", "三月早过了，什么时候还"),
            (S, "2024-07-11 08:12", "我知道欠你8万，年底一定还"),
        ],
        False,
        {("lent", "2024-01-05", 80000), ("demanded", "2024-07-10", None)},
        "2024-03-31",
    ),
    (
        [
            (X, "2024-06-05 10:00", "小溪，10万到期了，什么时候还"),
            (S, "2024-06-20 10:05", "[转账]20000.00，先还两万"),
            (X, "2024-06-20 10:06", "收到"),
        ],
        True,
        {("demanded", "2024-06-05", None), ("paid", "2024-06-20", 20000)},
        None,  # one sum, told twice
    ),
    (
        [
            (S, "2024-01-05 10:00", "川哥，能不能借我8万周转"),
            (X, "2024-01-05 11:02", "转了80000，你看下"),
            (S, "2024-01-05 11:05", "收到 谢谢"),
            (S, "2024-07-11 08:12", "我知道欠你8万，年底一定还"),
        ],
        False,
        {("lent", "2024-01-05", 80000)},
        None,  # what is promised half a year later is no term of the loan
    ),
    (
        [
            (X, "2024-05-05 10:00", "小溪，你去年5月借我的10万到期了"),
            (S, "2024-05-05 10:02", "川哥不好意思，最近实在周转不开，容我到八月"),
            (X, "2024-05-05 10:04", "那你先打点利息过来"),
            (S, "2024-05-06 10:04", "好的，刚给你打了3000过来，是利息"),
        ],
        False,
        {("demanded", "2024-05-05", None), ("paid", "2024-05-06", 3000)},
        None,
    ),
    (
        [
            (X, "2024-05-05 10:00", "小溪，你去年5月借我的10万到期了"),
            (S, "2024-05-05 10:02", "川哥不好意思，最近实在周转不开，容我到八月"),
            (X, "2024-05-05 10:04", "那你先打点利息过来"),
            (S, "2024-05-06 10:04", "好的，刚给你打了3000过来，是利息"),
        ],
        True,
        {("demanded", "2024-05-05", None), ("paid", "2024-05-06", 3000)},
        None,
    ),
    (
        [
            (X, "2024-05-05 10:00", "欠我的20w到底什么时候给"),
            (S, "2024-05-05 10:02", "我没忘，20w我认，年底前分批给你"),
        ],
        True,
        {("demanded", "2024-05-05", None)},
        None,
    ),
    (
        [
            (S, "2023-05-01 10:00", "老许，帮我垫8000块货款，周五还"),
            (X, "2023-05-01 10:02", "支付宝转过去了，8000"),
            (S, "2023-05-05 10:05", "还你8000，微信转的，收一下"),
            (X, "2023-05-05 10:06", "收到"),
        ],
        False,
        {("lent", "2023-05-01", 8000), ("paid", "2023-05-05", 8000)},
        None,
    ),
    (
        [
            (S, "2023-06-10 09:00", "哥，再借5000应急"),
            (X, "2023-06-10 09:01", "转账给你了¥5000.00"),
            (S, "2023-06-10 09:02", "谢谢哥，连上次的一共15000，月底一起还你"),
        ],
        True,
        {("lent", "2023-06-10", 5000)},
        None,
    ),
    (
        [
            (S, "2023-06-10 09:00", "我给你打了5000，本金你记一下"),
            (X, "2023-06-10 09:01", "嗯，还差95000"),
        ],
        True,
        {("paid", "2023-06-10", 5000)},
        None,
    ),
    (
        [
            (S, "2023-06-10 09:00", "昨天给你转的2万收到没"),
            (X, "2023-06-10 09:01", "收到了，还剩8万"),
        ],
        True,
        {("paid", "2023-06-09", 20000)},
        None,
    ),
    (
        [
            (S, "2023-06-10 09:00", "今天手上只有五千，先给你转过去"),
            (X, "2023-06-10 09:10", "好，收到五千"),
        ],
        True,
        {("paid", "2023-06-10", 5000)},
        None,
    ),
    (
        [
            (X, "2023-06-10 09:00", "你妈住院我垫的那1万2，还有之前借的，你看啥时候能结"),
            (S, "2023-06-10 09:10", "月底发了奖金给你"),
        ],
        True,
        {("demanded", "2023-06-10", None)},
        None,
    ),
    (
        [
            (X, "2024-06-01 09:00", "借款到期一个月了，请于本月15日前归还本金10万元及利息"),
            (S, "2024-06-01 09:10", "知道了"),
            (S, "2024-06-15 19:10", "转账 20000元 备注：还款"),
        ],
        False,
        {("demanded", "2024-06-01", None), ("paid", "2024-06-15", 20000)},
        None,
    ),
    (
        [
            (X, "2024-06-01 09:00", "老邵，钱准备得怎么样了？说好五月还的"),
            (S, "2024-06-01 09:10", "真不好意思，货款没回来，下个月底一定给你"),
        ],
        True,
        {("demanded", "2024-06-01", None)},
        None,
    ),
    (
        [
            (X, "2024-06-01 09:00", "你不还钱我只能起诉了"),
            (S, "2024-06-01 09:10", "别，我承认借了你10万，宽限两个月"),
        ],
        True,
        {("demanded", "2024-06-01", None)},
        None,
    ),
]


def read(messages: list[tuple[str, str, str]], *, with_note: bool) -> Facts:
    chat = "微信聊天记录\n" + "\n".join(f"{who} {at}\n{said}" for who, at, said in messages)
    texts = (NOTE, chat) if with_note else (chat,)
    sources = tuple(make_source(text, name=f"材料{at}.txt") for at, text in enumerate(texts))
    return organize_case(sources=sources, inputs=INPUTS)


@pytest.mark.parametrize(
    ("messages", "with_note", "happened", "due"), CHATS, ids=[str(n) for n in range(len(CHATS))]
)
def test_a_chat_tells_who_lent_and_what_was_paid(messages, with_note, happened, due):
    facts = read(messages, with_note=with_note)
    roles = {party.contract_role: party.name for party in facts.parties}
    assert (roles.get("lender"), roles.get("borrower")) == (X, S)
    found = {
        (
            one.kind.value,
            str(one.date),
            int(one.amount) if one.amount and one.kind.value in MOVES else None,
        )
        for one in facts.events
    }
    assert happened <= found
    assert {one for one in found if one[0] in MOVES} <= happened
    if due:
        assert str(facts.loans[0].due) == due


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("打了3000过来", "3000.00"),
        ("先还你五千", "5000.00"),
        ("两万四已转，余下的慢慢还", "24000.00"),
        ("3万5转你了", "35000.00"),
        ("三千五转你了", "3500.00"),
        ("借我一千五", "1500.00"),
        ("支付宝转过去了，8000", "8000.00"),
        ("【转账】30000.00", "30000.00"),
        ("只有五千，先给你转过去", "5000.00"),
    ],
)
def test_a_number_beside_a_verb_of_paying_is_money(words, value):
    assert [str(one.value) for one in with_spoken(money_in(words), words)] == [value]


@pytest.mark.parametrize(
    "words",
    [
        "打10086问问",
        "付2023年的",
        "转3000吨过去",
        "微信号12345678转我",
        "还有300件",
        "借5天还",
        "尾号8888转账",
        "我转2号线过来",
        "收到300件",
    ],
)
def test_other_numbers_are_none(words):
    assert with_spoken(money_in(words), words) == []


def test_a_chat_about_goods_between_two_people_is_no_loan():
    facts = read(
        [
            (X, "2023-06-01 09:00", "上次的货款什么时候给，都两个月了，欠我3万多"),
            (S, "2023-06-01 09:10", "月底还你一部分，货我还没卖完"),
        ],
        with_note=False,
    )
    assert facts.loans == ()
    assert not {party.contract_role for party in facts.parties} & {"lender", "borrower"}
