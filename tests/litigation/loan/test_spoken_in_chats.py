"""What lender and borrower write to each other: interest kept back, money back, money asked for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.extraction.money import money_in
from litigation.analysis.values.facts import AmountKind, EventKind
from tests.litigation.loan.papers import facts_of
from tests.litigation.loan.test_reading import moves

NOTE = (
    "借条\n今向张样例借到人民币200000元，月利率2%，2024年5月4日前还清。\n"
    "借款人：李样本\n2023年5月4日"
)


def chat(who: str, day: str, words: str) -> str:
    other = "李样本" if who == "张样例" else "张样例"
    return f"微信聊天记录\n{who} {day} 09:10:00\n{words}\n{other} {day} 09:40:00\n嗯"


KEPT = [
    "20万减去第一个月的利息4000，打给你196000，查收",
    "按规矩先收一期利息4000元，所以到账是196000元，借条还是写20万",
    "头息4000我扣了，196000已转你",
    "先把第一期利息4000收了，所以转的是196000不是20万",
    "你借的20万，利息4000提前扣，实转196000",
    "跟你说清楚，借20万，利息4000先从里头扣，所以转过去的是196000",
    "钱转了，196000，利息4000我先收了，字据上还按20万写",
    "利息4000得先付，我直接从20万里扣，打到你卡上196000，你看下",
    "实际转账196000，差的那4000是预扣的利息",
    "到账应该是196000，20万减掉预收利息4000",
    "老规矩，利息提前收4000，给你转的196000，欠我的按20万算",
    "已转196000，另外4000抵了利息，没给你转",
    "20万我这边扣下利息4000，剩196000刚给你转过去，注意查收",
    "借20万，先扣息4000，到手196000，没问题吧？已经转了",
    "说好借20万，头一个月利息4000先扣了，实际给你转196000哈",
    "首月利息4000先扣下，打给你196000，借条写20万",
    "利息4000预先从本金里扣，你实收196000",
    "我转你196000，4000是先收的利息，合起来算20万",
    "给你打了196000，扣了4000的利息",
    "196000转过去了，那4000算头一个月利息，我就不转了，先扣",
    "这20万里头我留下4000当第一个月利息，转你196000",
]


@pytest.mark.parametrize("words", KEPT)
def test_a_lender_who_keeps_interest_back_lends_what_is_left(words):
    facts = facts_of(NOTE, chat("张样例", "2023-05-04", words))
    (loan,) = facts.loans
    assert loan.withheld == Decimal(4000)
    assert set(moves(facts)) <= {("lent", "2023-05-04", Decimal(196000))}
    kinds = {one.value: one.kind for one in facts.amounts}
    assert kinds[Decimal(196000)] is AmountKind.LENT
    assert kinds[Decimal(4000)] is AmountKind.OTHER
    assert not [one for one in facts.events if one.kind is EventKind.DEMANDED]


BACK = [
    "20000打你卡上了，剩的我再想办法",
    "转给你20000了，是还借款的",
    "先还上20000，差的慢慢补，已转",
    "还款2万已到你账户，请查",
    "转账成功，20000，还你借款的，余款再等等",
    "今儿手里有点钱，先给你还了20000",
    "你收一下，20000块，还的是之前那笔借款",
    "打了20000到你卡里，先还这么多",
    "老婆刚发工资，先转20000还你，已转",
    "20000过去了哈，欠你的又少一截，后面的接着还",
    "银行转的，20000元，当还借款，看看到没到",
    "今天还20000，已经转了",
    "20000已转，余下的慢慢还",
    "刚才给你转了20000还借款，看下",
    "还了你2万，查收一下",
    "给你卡里存了20000，还借的钱",
]


@pytest.mark.parametrize("words", BACK)
def test_a_borrower_who_writes_of_money_sent_back_paid_it(words):
    facts = facts_of(NOTE, chat("李样本", "2024-06-01", words))
    assert moves(facts) == [("paid", "2024-06-01", Decimal(20000))]
    assert {one.kind for one in facts.amounts if one.value == 20000} == {AmountKind.PAID}


@pytest.mark.parametrize(
    "words",
    [
        "下个月先还你20000",
        "等货款回来还你20000",
        "我想先还20000，行不行",
        "还差你20000，月底一定给",
        "20000我还没凑齐",
        "要不先还20000，剩下的缓缓",
        "明天给你转20000",
        "手里只有20000，凑够了一起转",
    ],
)
def test_money_only_promised_is_not_paid(words):
    assert moves(facts_of(NOTE, chat("李样本", "2024-06-01", words))) == []


ASKED = [
    "李总，时间到了哈，200000块你看今天明天能不能转我",
    "在不在，借款20万的还款日已过，请你这两天还给我",
    "我家里也要用钱，你借走的20万该还回来了，期限已经过了",
    "老李啊，不好意思催你一下，到期的20万赶紧还我",
    "不是说到期就还吗？20万，今天都超过好几天了，什么时候转",
    "按当初写的日子已经到了，请把20万还给我，别让我难做",
    "我催你还钱了啊，200000元，约好的日子都过去了",
    "我正式跟你讲一声，20万借款到期未还，请马上归还",
    "提醒一下，咱那20万借款到期了，还没见你还，麻烦尽快处理",
    "钱什么时候还？20万，借的时候说得好好的，现在到期了你没动静",
    "说好的日子过了好几天了，20万啥时候打给我",
    "200000那笔钱到日子了，该还我了吧",
    "我那20万你打算哪天还？到期都好几天了",
    "借你的20万已经超过约定的还款时间了，请还款",
    "麻烦把到期的20万借款还给我",
    "你借的钱拖这么久了，给个准话",
    "今天再不还我就找律师了",
    "借款逾期都两个月了，请立即还清",
    "我的钱呢？说好五月份给的",
    "老李，那笔款子几时能到？",
    "你那20万快还我吧，孩子交学费",
    "这钱你到底还不还",
]


@pytest.mark.parametrize("words", ASKED)
def test_a_lender_who_presses_has_asked(words):
    facts = facts_of(NOTE, chat("张样例", "2024-06-01", words))
    asked = [one.date for one in facts.events if one.kind is EventKind.DEMANDED]
    assert asked == [date(2024, 6, 1)]
    assert moves(facts) == []


@pytest.mark.parametrize(
    "words",
    [
        "你要借多少？什么时候要用",
        "卡号发我，我一会儿转给你",
        "钱给你转过去了，200000",
        "那笔钱不着急，你先用着",
        "新手机多少钱买的",
        "茶叶收到了，谢谢啊",
        "这两天降温，注意别感冒",
        "孩子还小，别着急",
        "晚上几点到",
        "最近生意咋样，货款收回来没",
    ],
)
def test_a_lender_who_does_not_press_has_not_asked(words):
    facts = facts_of(NOTE, chat("张样例", "2023-06-01", words))
    assert not [one for one in facts.events if one.kind is EventKind.DEMANDED]


@pytest.mark.parametrize(
    "asked",
    [
        "借我3万周转一下，两个月还你",
        "跟你借3万，半年还你，行不",
        "想借3万，下半年还你钱",
        "3万，三个月之内一定还你",
    ],
)
def test_who_asks_for_money_has_paid_nothing_back(asked):
    words = f"""微信聊天记录
2023-03-01 10:01:00 李样本：{asked}
2023-03-01 10:02:10 张样例：[转账]￥30000.00
2023-03-01 10:05:00 李样本：收到了，谢谢
2023-08-01 12:00:00 张样例：剩下2万5什么时候还我"""
    told = moves(facts_of(NOTE, words))
    assert "paid" not in [move[0] for move in told]


@pytest.mark.parametrize("rest", ["什么时候给", "下个月给吗", "这周能给不"])
def test_two_and_a_half_myriads_stay_so_whatever_follows(rest):
    assert [mention.value for mention in money_in(f"剩下2万5{rest}")] == [25000]
