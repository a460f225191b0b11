"""The chronology of the case."""

from samples.generate.casefile import Event
from samples.generate.cases.steel import facts

_NOTES = ("delivery1", "delivery2", "delivery3")
_BATCHES = ("第一批", "第二批", "第三批")

EVENTS = (
    Event(facts.SIGNED, "contract_signed", "双方签订《钢材买卖合同》", ("contract",)),
    *(
        Event(day, "ordered", f"买方下达{batch}订单", ("orders",))
        for day, batch in zip(facts.ORDERS, _BATCHES, strict=True)
    ),
    *(
        Event(item.day, "delivered", f"{batch}钢材送达工地并签收", (note,), ("accepted",))
        for item, batch, note in zip(facts.DELIVERIES, _BATCHES, _NOTES, strict=True)
    ),
    *(
        Event(day, "invoiced", f"卖方就{batch}开具增值税专用发票", ("invoices",))
        for day, batch in zip(facts.INVOICED, _BATCHES, strict=True)
    ),
    *(
        Event(item.due, "payment_due", f"{item.name}货款付款期限届满", ("contract",))
        for item in facts.INSTALMENTS
    ),
    Event(facts.PAID_FIRST.day, "paid", "买方支付第一期货款300,000.00元", ("receipt1",)),
    Event(facts.CHAT_DEMAND, "demanded", "卖方微信催要第一期余款", ("chat",), ("replied",)),
    Event(
        facts.CHAT_CONFIRMED,
        "acknowledged",
        "卖方微信催款，买方确认欠款986,400.00元",
        ("chat",),
        ("demanded", "replied"),
    ),
    Event(
        facts.STATEMENT_SEALED, "acknowledged", "买方在对账单上盖章确认欠款", ("statement", "chat")
    ),
    Event(facts.CHAT_PROMISE, "promised", "买方承诺次日支付10万元", ("chat",), ("replied",)),
    Event(facts.PAID_LATER.day, "paid", "买方支付第一期货款本金100,000.00元", ("receipt2", "chat")),
    Event(facts.DEMAND_SENT, "demanded", "卖方寄发催款函", ("demand", "demand_post"), ("other",)),
    Event(facts.DEMAND_TAKEN, "demanded", "买方签收催款函", ("demand_post",), ("other",)),
    Event(
        facts.LETTER_SENT, "demanded", "律师事务所寄发律师函", ("letter", "letter_post"), ("other",)
    ),
    Event(facts.LETTER_TAKEN, "demanded", "买方签收律师函", ("letter_post",), ("other",)),
)
