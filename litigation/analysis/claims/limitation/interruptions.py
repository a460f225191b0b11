"""Which events restart the period, and how surely they can be proved (民法典 195, rules 8–14)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from litigation.analysis.claims.chairs import by_debtor
from litigation.analysis.claims.limitation.receipt import Receipt, receipt_of
from litigation.analysis.claims.money import show
from litigation.analysis.claims.payments import excluded
from litigation.analysis.claims.readability import unreadable_pages
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import DocumentKind, Event, EventKind, Facts
from litigation.analysis.values.result import Interruption
from litigation.analysis.values.sources import Citation

_PAYMENT_PAPERS = {
    DocumentKind.BANK_RECEIPT,
    DocumentKind.RECONCILIATION,
    DocumentKind.ACKNOWLEDGEMENT,
    DocumentKind.JUDGMENT,
}
_SIGNED_PAPERS = {DocumentKind.RECONCILIATION, DocumentKind.ACKNOWLEDGEMENT}
_ELECTRONIC = {DocumentKind.CHAT, DocumentKind.EMAIL}
_SEALED = {"seal", "signature"}
_UNSEALED = "对账文件载明欠款，经债务人签章的视为同意履行（诉讼时效规定第14条）"
_COURT_WORDS = ("立案", "受理", "收件", "裁定", "判决", "传票")


@dataclass(frozen=True)
class Found:
    """An interruption and the paper that would make it sure."""

    interruption: Interruption
    paper: str = ""


@dataclass(frozen=True)
class _Doubt:
    text: str = ""
    paper: str = ""


def find_interruptions(facts: Facts, *, as_of: date) -> tuple[Found, ...]:
    """Every event up to the day that may restart the period, in order of date."""
    found = (_found(facts, event) for event in facts.events if event.date <= as_of)
    kept = [one for one in found if one is not None and one.interruption.date <= as_of]
    return _distinct(sorted(kept, key=lambda one: one.interruption.date))


def _distinct(found: list[Found]) -> tuple[Found, ...]:
    """One interruption of a kind a day, the better evidenced one."""
    best: dict[tuple[date, str], Found] = {}
    for one in found:
        key = (one.interruption.date, one.interruption.kind)
        if key not in best or (best[key].interruption.doubt and not one.interruption.doubt):
            best[key] = one
    return tuple(best.values())


def _found(facts: Facts, event: Event) -> Found | None:
    match event.kind:
        case EventKind.PAID:
            return _payment(facts, event)
        case EventKind.ACKNOWLEDGED | EventKind.PROMISED:
            return _acknowledgement(facts, event)
        case EventKind.DEMANDED:
            return _demand(facts, event)
        case EventKind.FILED:
            return _filed(facts, event)
        case EventKind.COMPLAINED:
            return _complaint(facts, event)
        case EventKind.OTHER if event.doubt and set(event.document_kinds) & _SIGNED_PAPERS:
            return _made(facts, event, "acknowledgement", _UNSEALED, _signing_doubt(facts, event))
        case _:
            return None


def _payment(facts: Facts, event: Event) -> Found | None:
    amount = f"{show(event.amount)}元" if event.amount else ""
    text = f"债务人部分付款{amount}，视为同意履行（诉讼时效规定第14条）"
    if excluded(facts, event):
        return None
    if by_debtor(facts, event) is False:
        doubt = _Doubt("付款人不是债务人，能否视为债务人同意履行须证明", "债务人委托代付的证明")
    elif event.doubt or not set(event.document_kinds) & _PAYMENT_PAPERS:
        doubt = _Doubt("付款未见银行回单或对账单", f"{chinese_day(event.date)}付款的银行回单")
    else:
        doubt = _Doubt()
    return _made(facts, event, "part_payment", text, doubt)


def _acknowledgement(facts: Facts, event: Event) -> Found | None:
    if by_debtor(facts, event) is False:
        return None
    promised = event.kind is EventKind.PROMISED
    text = "债务人承诺或计划付款" if promised else "债务人确认欠款"
    return _made(
        facts,
        event,
        "promise" if promised else "acknowledgement",
        f"{text}，视为同意履行（诉讼时效规定第14条）",
        _signing_doubt(facts, event),
    )


def _signing_doubt(facts: Facts, event: Event) -> _Doubt:
    kinds = set(event.document_kinds)
    own = by_debtor(facts, event) is True
    marks = _marks(facts, event)
    if event.doubt:
        return _Doubt(event.doubt, f"债务人签章的{chinese_day(event.date)}对账或确认文件原件")
    if kinds & _SIGNED_PAPERS and "unsigned" not in marks and (own or marks & _SEALED):
        return _Doubt()
    if own and DocumentKind.ANSWER in kinds:
        return _Doubt()
    if kinds & _SIGNED_PAPERS:
        return _Doubt(
            "未识别到债务人的签字或盖章", f"债务人签章的{chinese_day(event.date)}对账或确认文件原件"
        )
    if kinds & _ELECTRONIC:
        return _Doubt(
            "系电子数据，原始载体须核验（发送人系合同约定的联系人）"
            if "named_contact" in marks
            else "系电子数据，发送人身份、授权及原始载体须核验",
            f"{chinese_day(event.date)}聊天或邮件的原始载体及对方联系人的身份、授权证明",
        )
    return _Doubt(
        "未见债务人签章的书面材料", f"债务人{chinese_day(event.date)}确认或承诺的书面材料"
    )


def _demand(facts: Facts, event: Event) -> Found | None:
    if by_debtor(facts, event) is True:
        return None
    receipt = receipt_of(facts, event)
    arrived = "" if receipt.doubt else "并到达债务人"
    text = f"债权人催告履行{arrived}（民法典第195条、诉讼时效规定第8条）"
    return _made(facts, event, "demand", text, _Doubt(receipt.doubt, receipt.paper), receipt)


def _filed(facts: Facts, event: Event) -> Found | None:
    unproved = filing_doubt(event)
    doubt = _Doubt(unproved, "法院立案或收件凭证") if unproved else _Doubt()
    text = "提起诉讼，自提交起诉状之日中断（诉讼时效规定第10条）"
    return _made(facts, event, "filed", text, doubt)


def _complaint(facts: Facts, event: Event) -> Found:
    proved = DocumentKind.INSPECTION_RECORD in event.document_kinds
    doubt = (
        _Doubt()
        if proved
        else _Doubt("未见受理机构出具的凭证", f"{chinese_day(event.date)}投诉的受理登记表或回执")
    )
    return _made(facts, event, "complaint", "向有关部门请求权利救济", doubt)


def filing_doubt(event: Event) -> str:
    """Why a filing is not proved; empty when a paper of the court tells of it."""
    words = " ".join(one.quote for one in event.citations)
    from_court = DocumentKind.JUDGMENT in event.document_kinds
    if from_court or any(word in words for word in _COURT_WORDS):
        return ""
    return "只见起诉状，未见法院收到的凭证"


def _made(
    facts: Facts,
    event: Event,
    kind: str,
    text: str,
    doubt: _Doubt,
    receipt: Receipt | None = None,
) -> Found:
    day = receipt.date if receipt else event.date
    extra = receipt.citations if receipt else ()
    doubt = doubt if doubt.text else _reading_doubt(facts, event)
    citations = tuple(dict.fromkeys((*event.citations, *extra)))
    return Found(Interruption(day, kind, text, citations, doubt.text), doubt.paper)


def _reading_doubt(facts: Facts, event: Event) -> _Doubt:
    if event.precision != "day":
        return _Doubt("日期不确切", f"载明确切日期的材料（{event.text}）")
    if event.citations and all(is_unsure(facts, one) for one in event.citations):
        return _Doubt("所依据的文件识别不清或日期有矛盾", f"该文件的原件（{event.text}）")
    return _Doubt()


def is_unsure(facts: Facts, citation: Citation) -> bool:
    """Whether a place stands on a page that was badly read, or in a paper of doubtful date."""
    pages = unreadable_pages(facts).get(citation.document, frozenset())
    misdated = any(
        citation.document in one.documents
        for one in facts.contradictions
        if one.kind == "date_mismatch"
    )
    return misdated or citation.page in pages or None in pages


def _marks(facts: Facts, event: Event) -> set[str]:
    cited = {citation.document for citation in event.citations}
    return {mark for one in facts.documents if one.document in cited for mark in one.marks}
