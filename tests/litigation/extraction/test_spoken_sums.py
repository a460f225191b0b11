"""Bare digits in chats: money where the words around say so, and nothing else."""

import pytest

from litigation.analysis.extraction.money import money_in
from litigation.analysis.extraction.spoken_money import with_spoken


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("今天财务付了18600，回单稍后发你", "18600.00"),
        ("打了3000过来", "3000.00"),
        ("还欠你们20w", "200000.00"),
        ("三万五给你转过去了", "35000.00"),
        ("贵司还欠我们125600，麻烦尽快打款", "125600.00"),
        ("125600的欠款你们打算啥时候结", "125600.00"),
        ("货款昨天安排了18600，麻烦核一下", "18600.00"),
        ("18600昨天就转了呀", "18600.00"),
        ("请付123456.78", "123456.78"),
        ("先打2万5", "25000.00"),
        ("欠1万2", "12000.00"),
    ],
)
def test_a_bare_number_beside_a_word_of_paying_is_money(text, want):
    assert [str(one.value) for one in with_spoken(money_in(text), text)] == [want]


@pytest.mark.parametrize(
    "text",
    [
        "下单500件，付了一半",
        "收到3000件货",
        "快递单1234567收到",
        "还有8号仓的货没给",
        "给你们2023年的对账单",
        "会议室302给你们订好了",
        "我3点到，付了没",
        "转账流水号13812345678901",
    ],
)
def test_other_numbers_of_a_chat_are_no_money(text):
    assert with_spoken(money_in(text), text) == []


def test_a_paper_is_not_read_like_a_chat():
    assert money_in("付了18600，回单另附") == []
