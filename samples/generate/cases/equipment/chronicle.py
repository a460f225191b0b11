"""The chronology of the case."""

from samples.generate.casefile import Event
from samples.generate.cases.equipment import facts

EVENTS = (
    Event(facts.SIGNED, "contract_signed", "双方签订《设备买卖合同》", ("contract", "complaint")),
    Event(facts.ADVANCE_PAID.day, "paid", "买方支付预付款504,000.00元", ("receipt1",)),
    *(
        Event(item.due, "payment_due", f"{item.name}付款期限届满", ("contract",))
        for item in facts.INSTALMENTS
    ),
    *(
        Event(day, "invoiced", f"卖方开具{item.name}增值税专用发票", ("invoices",))
        for day, item in zip(facts.INVOICED, facts.INSTALMENTS, strict=True)
    ),
    Event(facts.GOODS.day, "delivered", "设备运抵买方厂区并签收", ("arrival", "complaint")),
    Event(facts.ARRIVAL_PAID.day, "paid", "买方支付第二期到货款300,000.00元", ("receipt2",)),
    Event(
        facts.INSTALLED,
        "other",
        "安装调试完成，产能与灌装精度不符合合同（起诉状称验收合格）",
        ("installation", "complaint", "objection"),
        ("accepted", "quality_objection"),
    ),
    Event(facts.OBJECTED, "quality_objection", "买方书面提出质量异议", ("objection",)),
    Event(
        facts.OBJECTION_TAKEN,
        "other",
        "卖方签收质量异议函",
        ("objection_post",),
        ("quality_objection",),
    ),
    Event(
        facts.SELLER_REPLIED,
        "replied",
        "卖方邮件承认灌装精度超差并承诺更换阀组",
        ("reply", "second_letter"),
        ("acknowledged", "promised"),
    ),
    Event(
        facts.INSPECTED,
        "other",
        "检验报告：灌装精度、产能不合格",
        ("inspection",),
        ("quality_objection",),
    ),
    Event(
        facts.SECOND_LETTER,
        "quality_objection",
        "买方函告限期整改、主张减价并中止付款",
        ("second_letter",),
        ("demanded", "other"),
    ),
    Event(facts.FILED, "filed", "卖方向法院提交起诉状", ("complaint", "notice")),
    Event(facts.ACCEPTED_BY_COURT, "filed", "法院立案受理", ("notice",), ("other",)),
    Event(facts.SERVED, "other", "买方收到起诉状副本和应诉通知书", ("notice",), ("filed",)),
)
