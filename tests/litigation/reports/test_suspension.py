"""The strip with a suspension, in the analysis as a whole and in both languages."""

from __future__ import annotations

from datetime import date

from litigation.analysis.recalculation.changes import Changes, HindranceChange
from litigation.analysis.recalculation.substitution import substitute
from litigation.reports import render
from tests.litigation.loan.papers import analysed, facts_of, request

NOTE = """借条
今借到张样例人民币贰拾万元整（¥200,000.00），于2021年6月28日前还清。
借款人：李样本
2021年3月1日"""
DEATH = "居民死亡医学证明\n姓名：张样例\n死亡日期：2024年3月1日\n江州市公安局样例派出所"
HEIR = (
    "公证书\n被继承人张样例于2024年3月1日死亡。2024年5月31日全体继承人推选张范文为遗产管理人。\n"
    "江州市样例公证处\n2024年7月1日"
)
HEIRLESS = HEIR.replace("2024年5月31日全体继承人推选张范文为遗产管理人。", "")


def of(*papers: str, as_of: str):
    return analysed(NOTE, *papers, as_of=date.fromisoformat(as_of))


def test_a_death_whose_heir_was_found_later_saves_the_claim():
    result = of(DEATH, HEIR, as_of="2024-11-29")
    assert result.limitation.status == "not_barred"
    assert result.limitation.last_safe_day == date(2024, 12, 2)
    issue = next(one for one in result.findings if one.id == "issue-limitation")
    assert "不计中止即于2024年6月28日届满" in issue.text
    row = next(row for row in result.matrix if row.id == "limitation")
    assert any("时效中止" in one.reason for one in row.evidence)


def test_while_the_unmoved_day_is_to_come_it_is_the_careful_one():
    result = of(DEATH, HEIR, as_of="2024-06-20")
    told = next(one for one in result.conclusions if one.id == "conclusion-limitation")
    assert "稳妥起见应在2024年6月28日" in told.text


def test_without_the_day_of_the_heir_it_cannot_be_told():
    limitation = of(DEATH, HEIRLESS, as_of="2024-07-31").limitation
    assert (limitation.status, limitation.last_safe_day) == ("undetermined", date(2024, 6, 28))
    assert "消除日期未见于材料" in limitation.reason
    assert any("遗产管理人确定日期" in paper for paper in limitation.missing)


def test_the_report_shows_it_in_both_languages():
    result = of(DEATH, HEIR, as_of="2024-11-29")
    assert (
        "已采用，期间至2024年12月2日届满"
        in render(result, format="md", language="zh-hans").decode()
    )
    english = render(result, format="md", language="en").decode()
    assert "Cause of suspension" in english
    assert "counted: the period ends on" in english


def test_a_lawyer_may_enter_the_missing_day():
    facts, asked = facts_of(NOTE, DEATH, HEIRLESS), request()
    made = substitute(
        asked, facts, Changes(hindrances=(HindranceChange(1, end=date(2024, 5, 31)),))
    )
    assert made.facts.hindrances[0].end == date(2024, 5, 31)
    assert made.replaced[0].after == "2024-05-31"
    gone = substitute(asked, facts, Changes(hindrances=(HindranceChange(1, removed=True),)))
    assert gone.facts.hindrances == ()
