"""Late arrivals on record weigh where they are the ground, and the day that is safe for all."""

from __future__ import annotations

from litigation.analysis.values.result import FindingKind
from tests.litigation.extraction.conftest import make_source
from tests.litigation.labour.building import analysed, notice, told
from tests.litigation.labour.test_whole import FACTS, rows

RECORD = "2024年6月考勤记录\n日期|姓名|上班打卡|状态\n" + "{rows}"


def record(*days: str):
    lines = "\n".join(f"{day}|李样例|09:06|迟到6分钟" for day in days)
    return make_source(RECORD.format(rows=lines), name="考勤.xlsx")


def found(result, kind):
    return [one.text for one in result.findings if one.kind is kind and "考勤记录" in one.text]


def test_two_late_arrivals_speak_for_the_worker():
    result = analysed(told(FACTS), notice(), record("2024-06-03", "2024-06-17"))
    (text,) = found(result, FindingKind.STRENGTH)
    assert "只载明2次（2024年6月3日迟到6分钟、2024年6月17日迟到6分钟）" in text


def test_many_late_arrivals_speak_for_the_employer():
    days = [f"2024-06-{day:02}" for day in (3, 4, 5, 6, 7)]
    result = analysed(told(FACTS), notice(), record(*days))
    assert found(result, FindingKind.STRENGTH) == []
    assert len(found(result, FindingKind.WEAKNESS)) == 1


def test_an_application_does_not_say_that_it_was_not_made():
    lines = rows(analysed(told(FACTS), notice()), "arbitration_application")
    assert not any("尚未申请仲裁" in line for line in lines)
    assert any(line.startswith("工伤") and "待补充" in line for line in lines)


def test_the_step_to_apply_names_the_day_that_is_safe_for_every_claim():
    sent = told(f"{FACTS}")
    complaint = make_source(
        "劳动保障监察投诉受理登记表\n投诉人|李样例\n被投诉单位|江州市范例商贸有限公司\n"
        "受理日期|2024年9月25日\n投诉事项|拖欠2024年5月工资\n办理状态|已受理",
        name="劳动监察投诉受理登记表.pdf",
    )
    result = analysed(sent, notice(), complaint)
    plan = next(one for one in result.strategies if one.id == "strategy-arbitration")
    assert "投诉未列的请求按此日" in plan.steps[-1].deadline
