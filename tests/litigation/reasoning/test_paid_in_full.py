"""Where everything is told as paid, the conclusion says so, and does not ask for papers."""

from __future__ import annotations

from litigation.analysis.nodes import analyze_evidence, calculate_claims, reason
from litigation.analysis.organize import organize_case
from litigation.analysis.rules import assemble_rules
from tests.litigation.extraction.conftest import make_inputs, make_source
from tests.litigation.services.handmade import PAPERS

CHAT = "微信聊天记录\n" + "\n".join(
    f"2024-01-{day:02d} 10:00:00 临川建工-老周\n昨天转了30000元" for day in range(1, 21)
)


def test_payments_beyond_the_price_leave_nothing_and_those_only_said_are_told():
    inputs = make_inputs()
    texts = {**PAPERS, "微信.txt": CHAT}
    sources = tuple(make_source(text, name=name) for name, text in texts.items())
    facts = organize_case(sources=sources, inputs=inputs)
    given = {"inputs": inputs, "facts": facts}
    given["rules"] = assemble_rules(**given)
    given["matrix"] = analyze_evidence(**given)
    rules = given["rules"]
    given["calculation"] = calculate_claims(inputs=inputs, facts=facts, rules=rules)
    first = reason(**given).conclusions[0]
    assert "已无未付货款本金" in first.text
    assert "其中20笔仅见于聊天或邮件，未见付款凭证" in first.text
    assert first.citations
