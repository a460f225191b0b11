"""What kept somebody from claiming: its days, whose it was, and who tells of it."""

from __future__ import annotations

from datetime import date

import pytest

from litigation.analysis.values.hindrance import HindranceKind
from tests.litigation.extraction.conftest import make_source

H = HindranceKind
CONTRACT = """购销合同
甲方（卖方）：江州样例钢材有限公司
乙方（买方）：临川范本建筑有限公司
合同总价500,000.00元，乙方应于2021年6月28日前付清。
因不可抗力不能履行的，免除责任，不可抗力包括洪水、地震、2020年3月1日至2020年4月8日之类的封控。
签订日期：2021年1月5日"""
NOTE = """借条
今借到张样例人民币贰拾万元整（¥200,000.00），于2021年6月28日前还清。
借款人：李样本
2021年3月1日"""
CLOSED = """证明
江州样例钢材有限公司所在的样例工业园自2024年3月1日起实行封控管理，人员不得出入，企业停止办公。
2024年5月31日解除封控，恢复正常生产。
江州市样例区样例街道办事处（盖章）
2024年6月3日"""
FROM, TO = date(2024, 3, 1), date(2024, 5, 31)


@pytest.fixture
def found(organize):
    def read(*texts: str):
        return organize(*(make_source(t, name=f"{n}.txt") for n, t in enumerate(texts))).hindrances

    return read


def test_a_clause_of_a_contract_tells_of_nothing_that_happened(found):
    assert found(CONTRACT) == ()


def test_a_closure_begins_in_one_sentence_and_ends_in_another(found):
    (one,) = found(CONTRACT, CLOSED)
    assert (one.kind, one.start, one.end) == (H.FORCE_MAJEURE, FROM, TO)
    assert (one.party, one.official, one.hinders) == ("party-1", True, True)
    assert len(one.citations) == 2


def test_a_flood_told_from_day_to_day(found):
    (one,) = found(
        CONTRACT,
        "证明\n兹证明江州样例钢材有限公司因洪水受灾，自2024年3月1日至2024年5月31日厂区被淹，无法办公。\n"
        "江州市样例区人民政府（盖章）",
    )
    assert (one.start, one.end, one.official) == (FROM, TO, True)


def test_a_chat_is_no_official_paper(found):
    (one,) = found(
        CONTRACT,
        "微信聊天记录\n王样例 2024-06-01 10:00\n我们从3月1日到5月31日一直封控，没法催款\n"
        "李范本 2024-06-01 10:01\n知道了",
    )
    assert (one.start, one.end, one.official) == (FROM, TO, False)


def test_a_certificate_of_a_firm_is_no_official_paper(found):
    (one,) = found(CONTRACT, CLOSED.replace("样例街道办事处", "样例物业有限公司"))
    assert one.official is False


def test_what_an_official_paper_only_retells_is_not_official(found):
    (one,) = found(
        CONTRACT,
        "民事判决书\n江州市样例区人民法院\n（2024）江0102民初9号\n"
        "原告江州样例钢材有限公司诉称，其自2024年3月1日至2024年5月31日被封控，无法主张权利。\n",
    )
    assert one.official is False


def test_a_death_in_one_paper_and_the_administrator_in_another(found):
    (one,) = found(
        NOTE,
        "居民死亡医学证明\n姓名：张样例\n死亡日期：2024年3月1日\n江州市公安局样例派出所",
        "公证书\n被继承人张样例于2024年3月1日死亡。2024年5月31日全体继承人推选张范文为遗产管理人。\n"
        "江州市样例公证处\n2024年7月1日",
    )
    assert (one.kind, one.start, one.end) == (H.HEIR_OPEN, FROM, TO)
    assert (one.party, one.official) == ("party-1", True)


def test_the_day_of_a_notarys_paper_is_not_the_day_on_which_the_heir_was_known(found):
    (one,) = found(
        NOTE,
        "公证书\n被继承人张样例于2024年3月1日死亡。其遗产由张范文继承。\n江州市样例公证处\n2024年7月1日",
    )
    assert (one.start, one.end) == (FROM, None)


def test_the_death_of_somebody_else_is_none_of_this_case(found):
    assert found(NOTE, "居民死亡医学证明\n姓名：赵某例\n死亡日期：2024年3月1日\n") == ()


def test_a_court_names_a_guardian_on_the_day_of_its_judgment(found):
    (one,) = found(
        NOTE,
        "民事判决书\n江州市样例区人民法院\n（2024）江0102民特9号\n"
        "经审理查明，张样例自2024年3月1日起昏迷，丧失民事行为能力。\n"
        "判决如下：一、宣告张样例为无民事行为能力人；二、指定张范文为张样例的监护人。\n"
        "二〇二四年五月三十一日",
    )
    assert (one.kind, one.start, one.end) == (H.NO_REPRESENTATIVE, FROM, TO)


def test_a_detention_and_a_release(found):
    (one,) = found(
        NOTE,
        "释放证明书\n张样例于2024年3月1日被刑事拘留，2024年5月31日被释放。\n江州市看守所",
    )
    assert (one.kind, one.start, one.end, one.party) == (H.DETAINED, FROM, TO, "party-1")


def test_a_month_is_no_day(found):
    (one,) = found(NOTE, "情况说明\n张样例2024年3月被拘留，2024年5月被释放。")
    assert (one.is_exact, one.official) == (False, False)


def test_what_is_denied_or_supposed_is_not_told(found):
    assert found(CONTRACT, "情况说明\n2024年3月1日起我司所在园区并未封控。如遇封控，顺延。") == ()


def test_an_end_before_the_beginning_proves_no_days(found):
    (one,) = found(NOTE, "释放证明书\n张样例自2024年5月31日至2024年3月1日被羁押。\n江州市看守所")
    assert (one.start, one.end, one.is_exact) == (None, None, False)
