"""The chronology of the case."""

from samples.generate.casefile import Event
from samples.generate.cases.parts import facts

_ORDER_PAPERS = ("order1", "orders", "orders")

EVENTS = (
    Event(
        facts.SIGNED, "contract_signed", "双方签订《零部件采购框架合同》", ("signatures", "letter")
    ),
    *(
        Event(order.day, "ordered", f"买方下达订单{order.number}", (paper,))
        for order, paper in zip(facts.ORDERS, _ORDER_PAPERS, strict=True)
    ),
    *(
        Event(
            delivery.day,
            "delivered",
            f"第{number}次送货（{delivery.number}）",
            ("statement",) if number == facts.RUINED_PAGE else ("deliveries", "statement"),
            ("accepted",),
        )
        for number, delivery in enumerate(facts.DELIVERIES, start=1)
    ),
    *(
        Event(item.due, "payment_due", f"{item.name}货款付款期限届满", ("contract",))
        for item in facts.INSTALMENTS
    ),
    Event(
        facts.CHAT_FIRST_DEMAND,
        "demanded",
        "卖方微信催要第一期货款，买方称8月中旬安排",
        ("chat",),
        ("promised", "replied"),
    ),
    Event(facts.PAID_FIRST.day, "paid", "买方迟延支付第一期420,000.00元", ("receipt1", "chat")),
    Event(facts.PAID_SECOND.day, "paid", "买方支付第二期115,650.00元", ("receipt2",)),
    Event(
        facts.CHAT_DEMAND,
        "demanded",
        "卖方微信催要第二、三期货款",
        ("chat",),
        ("replied",),
    ),
    Event(
        facts.STATEMENT_SEALED,
        "acknowledged",
        "买方在对账函上盖章确认欠款715,650.00元",
        ("statement", "letter", "unproved"),
    ),
    Event(
        facts.UNPROVED_LETTER,
        "demanded",
        "卖方催款函（无送达证据）",
        ("unproved",),
        ("other",),
    ),
    Event(
        facts.CHAT_PROMISE, "promised", "买方承诺次日付5万元、继续安排余款", ("chat",), ("replied",)
    ),
    Event(
        facts.PAID_LATER.day,
        "paid",
        "买方支付第二期本金50,000.00元",
        ("receipt3", "chat", "letter"),
    ),
    Event(
        facts.NAMESAKE_TRANSFER.day,
        "other",
        "名称近似的另一公司支付模具租赁费80,000.00元（与本案无关）",
        ("namesake",),
        ("paid",),
    ),
    Event(
        facts.LETTER_SENT, "demanded", "律师事务所寄发律师函", ("letter", "letter_post"), ("other",)
    ),
    Event(facts.LETTER_TAKEN, "demanded", "买方签收律师函", ("letter_post",), ("other",)),
)
