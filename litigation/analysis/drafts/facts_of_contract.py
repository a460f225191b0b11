"""What the contract says, row by row of the form."""

from __future__ import annotations

from litigation.analysis.drafts.paragraphs import to_fill
from litigation.analysis.drafts.told import Told, events_told
from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.grounds import distinct
from litigation.analysis.reasoning.wording import listed, stripped, yuan
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import (
    DocumentKind,
    EventKind,
    Facts,
    Instalment,
    Party,
    PenaltyTerm,
    QuotedTerm,
    Recurring,
)
from litigation.analysis.values.sources import Citation

PER = {"day": "每日", "month": "每月", "year": "每年", "once": "一次性"}
BASES = {"unpaid": "未付款项", "price": "合同价款", "other": "约定基数"}
PAYERS = {"buyer": "买方", "seller": "卖方"}
PAYERS_OF_WORKS = {"buyer": "发包人（委托方）", "seller": "承包人（服务方）"}


def signing(case: Case) -> Told:
    events = case.events(EventKind.CONTRACT_SIGNED)
    papers = [item for item in case.facts.documents if item.kind is DocumentKind.CONTRACT]
    names = listed(f"《{item.name}》" for item in papers)
    number = contract_number(case.facts)
    if events:
        told = events_told(events, otherwise="")
        numbered = f"合同编号：{number.quote}。" if number else ""
        place = quoted(case, "place")
        where = f"签订地点：{place[0].text}。" if place else to_fill("签订地点")
        cited = (*told.citations, *((number,) if number else ()), *_places(place[:1]))
        return Told(f"{told.text}{numbered}{where}", cited)
    if names:
        citations = distinct(item.kind_citation for item in papers if item.kind_citation)
        return Told(f"双方订有{names}，{to_fill('签订时间、地点')}", citations)
    return Told(to_fill("合同名称、编号、签订时间与地点；无书面合同的写明订立方式"))


def contract_number(facts: Facts) -> Citation | None:
    """The number that other papers name the contract by, where it stands in the contract."""
    contracts = {item.document for item in facts.documents if item.kind is DocumentKind.CONTRACT}
    found = {
        citation.quote: citation
        for relation in facts.relations
        if relation.target in contracts and "合同编号" in relation.text
        for citation in relation.citations
        if citation.document == relation.target
    }
    return next(iter(found.values())) if len(found) == 1 else None


def sides(case: Case) -> Told:
    sellers, buyers = _with(case, "seller"), _with(case, "buyer")
    sold = case.facts.undertaking is None
    sells = "出卖人（卖方）" if sold else "承包人（承揽人、服务方）"
    buys = "买受人（买方）" if sold else "发包人（定作人、委托方）"
    seller = listed((p.name for p in sellers), otherwise=to_fill(sells))
    buyer = listed((p.name for p in buyers), otherwise=to_fill(buys))
    citations = distinct(c for party in (*sellers, *buyers) for c in party.citations[:2])
    return Told(f"{sells}：{seller}；{buys}：{buyer}。", citations)


def _with(case: Case, contract_role: str) -> tuple[Party, ...]:
    return tuple(p for p in case.facts.parties if p.contract_role == contract_role)


def goods(case: Case) -> Told:
    ordered = events_told(case.events(EventKind.ORDERED), otherwise="")
    terms = case.facts.terms
    counts = terms.goods_counts or ("",) * len(terms.goods)
    counted = zip(terms.goods, counts, strict=True)
    names = listed(f"{name} {count}".strip() for (name, _cited), count in counted)
    cited = (citation for _name, places in case.facts.terms.goods for citation in places)
    open_count = "" if all(counts) else f"；{to_fill('数量')}"
    told = f"{names}{open_count}。" if names else to_fill("标的物名称、规格、数量")
    return Told(f"{told}{ordered.text}", distinct((*cited, *ordered.citations)))


def price_terms(case: Case) -> Told:
    terms = case.facts.terms
    parts: list[str] = []
    citations: list[Citation] = []
    if terms.price:
        named = "结算审定价款" if terms.provisional else "合同价款"
        parts.append(f"{named}{yuan(terms.price.value)}")
        citations += terms.price.citations
    if terms.provisional and terms.provisional.amount:
        parts.insert(0, f"合同暂定价{yuan(terms.provisional.amount.value)}，最终以结算为准")
        citations += terms.provisional.citations
    if terms.recurring:
        parts.append(_recurring(terms.recurring, len(terms.instalments)))
        citations += terms.recurring.citations
    for instalment in () if terms.recurring else terms.instalments:
        parts.append(_instalment(instalment))
        citations += instalment.citations
    if not parts:
        return Told(to_fill("单价、总价、支付方式与支付时间"))
    return Told("；".join(parts) + "。", distinct(citations))


_EACH = {1: "每月", 3: "每季度", 6: "每半年", 12: "每年"}


def _recurring(fee: Recurring, count: int) -> str:
    """One sentence for all periods, not one for each."""
    each = _EACH.get(fee.months, f"每{fee.months}个月")
    span = f"{chinese_day(fee.start)}至{chinese_day(fee.end)}"
    rule = f"（{stripped(fee.rule)}）" if fee.rule else ""
    return f"{fee.noun}{each}{yuan(fee.amount)}，{span}共{count}期{rule}"


def _instalment(instalment: Instalment) -> str:
    amount = f"{yuan(instalment.amount)}" if instalment.amount is not None else ""
    due = f"，{chinese_day(instalment.due)}到期" if instalment.due else ""
    conditional = any(word in instalment.due_rule for word in ("后", "内", "起"))
    tell = instalment.due_rule and (conditional or not instalment.due)
    rule = f"（{stripped(instalment.due_rule)}）" if tell else ""
    return f"{instalment.label}{amount}{due}{rule}"


def delivery_terms(case: Case) -> Told:
    accepted = events_told(case.events(EventKind.ACCEPTED), otherwise="")
    said = quoted(case, "delivery")
    wanted = "" if said else to_fill("约定的交货时间、地点、方式与风险承担")
    cited = distinct((*_places(said), *accepted.citations))
    return Told(f"{_words(said)}{accepted.text}{wanted}", cited)


def quality_terms(case: Case) -> Told:
    terms, said = case.facts.terms, quoted(case, "quality")
    days = terms.quality_period_days
    period = f"质量异议期限为{days}日。" if days is not None else ""
    open_words = "质量标准与检验方式" if period else "质量标准、检验方式与质量异议期限"
    wanted = _words(said) or to_fill(open_words)
    cited = distinct((*_places(said), *(terms.quality_period_citations if period else ())))
    return Told(f"{wanted}{period}", cited)


def quoted(case: Case, topic: str) -> tuple[QuotedTerm, ...]:
    return tuple(one for one in case.facts.terms.quoted if one.topic == topic)


def _words(said: tuple[QuotedTerm, ...]) -> str:
    told = "；".join(f"“{stripped(one.text)}”" for one in said)
    return f"合同约定：{told}。" if told else ""


def _places(said: tuple[QuotedTerm, ...]) -> tuple[Citation, ...]:
    return tuple(citation for one in said for citation in one.citations)


def damages_clause(case: Case) -> Told:
    terms = case.facts.terms
    sold = case.facts.undertaking is None
    parts = [_penalty(term, PAYERS if sold else PAYERS_OF_WORKS) for term in terms.penalties]
    citations = [citation for term in terms.penalties for citation in term.citations]
    if terms.deposit:
        parts.append(f"定金{yuan(terms.deposit.value)}")
        citations += terms.deposit.citations
    if not parts:
        return Told("现有材料未见违约金、定金约定。")
    return Told("；".join(parts) + "。", distinct(citations))


def _penalty(term: PenaltyTerm, payers: dict[str, str]) -> str:
    who = payers.get(term.payer, "违约方")
    if term.lump_sum is not None:
        return f"{who}违约的，支付违约金{yuan(term.lump_sum)}"
    if term.rate is None:
        quoted = listed(citation.quote for citation in term.citations[:1])
        return f"{who}违约的，按合同约定支付违约金（“{quoted}”）"
    rate = f"{(term.rate * 100).normalize():f}%"
    base, per = BASES.get(term.base, "约定基数"), PER.get(term.per, "")
    return f"{who}逾期的，以{base}为基数，{per}按 {rate} 支付违约金"
