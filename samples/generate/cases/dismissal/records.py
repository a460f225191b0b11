"""Records: payroll, bank statement, social insurance, attendance."""

from datetime import date

from samples.generate import money
from samples.generate.cases.dismissal import facts
from samples.generate.law.labour import month_after
from samples.generate.paper import (
    Line,
    Medium,
    Page,
    Paper,
    Sheet,
    Signatures,
    Signer,
    Table,
    Title,
)
from samples.generate.voice import Voice

_HEAD = ("月份", "姓名", "基本工资", "岗位工资", "奖金", "应发工资", "代扣款项", "实发工资", "备注")


def payroll_paper(voice: Voice) -> Paper:
    sheets = tuple(
        Sheet(f"{year}年", _payroll(year), (12, 10, 14, 14, 12, 14, 12, 14, 14))
        for year in (2023, 2024)
    )
    name = "03 2023-2024年工资表.xlsx"
    return Paper("payroll", name, Medium.XLSX, facts.ENDED, sheets=sheets)


def _payroll(year: int) -> tuple[tuple[str | float | int, ...], ...]:
    rows: list[tuple[str | float | int, ...]] = [
        (f"{facts.EMPLOYER.name}{year}年工资表",),
        _HEAD,
    ]
    rows += [_pay(month) for month in facts.MONTHS if month.year == year]
    return tuple(rows)


def _pay(month: date) -> tuple[str | float | int, ...]:
    gross, unpaid = facts.GROSS[month], month in facts.UNPAID
    bonus = gross - facts.WAGE
    return (
        f"{month.year}年{month.month}月",
        facts.WORKER.name,
        float(facts.BASIC),
        float(facts.POST_PAY),
        float(bonus),
        float(gross),
        float(facts.WITHHELD),
        0.0 if unpaid else float(gross - facts.WITHHELD),
        "未发放" if unpaid else "",
    )


def bank_paper(voice: Voice) -> Paper:
    rows = [("交易日期", "摘要", "对方户名", "收入金额（元）")]
    for month in facts.MONTHS:
        if month in facts.UNPAID:
            continue
        paid = month_after(month, 1).replace(day=10)
        net = facts.GROSS[month] - facts.WITHHELD
        memo = f"{month.year}年{month.month}月工资"
        rows.append((paid.isoformat(), memo, facts.EMPLOYER.name, money.digits(net)))
    bank = facts.EMPLOYER.bank.split("银行")[0] + "银行"
    blocks = (
        Title(f"{bank}账户交易明细", 15),
        Line(f"户名：{facts.WORKER.name}    查询区间：2023-05-01至2024-11-15", "center", size=9.5),
        Table(tuple(rows), widths=(1.2, 1.6, 2.4, 1.4), size=9),
        Signatures((Signer(("打印网点：测试路支行",), bank, "业务专用章"),)),
    )
    name = "04 工资卡流水.pdf"
    return Paper("bank", name, Medium.PDF, facts.ENDED, (Page(blocks),))


def insurance_paper(voice: Voice) -> Paper:
    blocks = (
        Title("社会保险参保缴费证明", 15),
        Table(
            (
                ("参保人", facts.WORKER.name, "参保单位", facts.EMPLOYER.name),
                ("险种", "养老、医疗、失业、工伤", "缴费状态", "正常缴费至停保"),
                ("缴费起始年月", "2023年5月", "缴费终止年月", "2024年10月"),
            ),
            widths=(1, 1.6, 1, 2.4),
            head=False,
        ),
        Line("本证明由江州市社会保险经办机构出具，可扫码核验。", size=9),
        Signatures((Signer(("出具机构：",), "江州市社会保险经办机构", "业务专用章"),)),
    )
    name = "05 社会保险缴费证明.pdf"
    return Paper("insurance", name, Medium.PDF, facts.ENDED, (Page(blocks, height=140),))


def attendance_paper(voice: Voice) -> Paper:
    rows: list[tuple[str | float | int, ...]] = [
        ("2024年9-10月考勤记录",),
        ("日期", "姓名", "上班打卡", "下班打卡", "状态"),
    ]
    for day in _working_days():
        late = day in facts.LATE_MORNINGS
        clock = "09:06" if late else "08:52"
        rows.append(
            (day.isoformat(), facts.WORKER.name, clock, "18:05", "迟到6分钟" if late else "正常")
        )
    sheet = Sheet("考勤", tuple(rows), (14, 10, 12, 12, 12))
    name = "08 2024年9-10月考勤.xlsx"
    return Paper("attendance", name, Medium.XLSX, facts.ENDED, sheets=(sheet,))


def _working_days() -> tuple[date, ...]:
    days = [date(2024, 9, number) for number in (9, 10, 11, 12, 13, 23, 24, 25, 26, 27)]
    days += [date(2024, 10, number) for number in (14, 15, 16, 17, 18, 21, 22, 23, 24, 25)]
    return tuple(days)
