"""Final accounts: the price that both sides settled in the end (结算审定, 决算, 定案, 审计报告)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from litigation.analysis.extraction.consent import is_draft_or_refused, is_signed_by
from litigation.analysis.extraction.events.draft import Case, Draft, money
from litigation.analysis.extraction.events.shown import words_for
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.sums import SumFact
from litigation.analysis.values.facts import AmountKind, EventKind
from litigation.analysis.values.facts import DocumentKind as K

_HEAD, _LONGEST = 5, 40  # lines looked at, characters of a title
_KINDS = (
    K.RECONCILIATION, K.ACKNOWLEDGEMENT, K.OTHER, K.QUALITY_REPORT, K.ACCEPTANCE, K.CONTRACT,
    K.TESTIMONY,
)  # fmt: skip
_TITLE = re.compile(
    r"(?:结算|决算)[^，。]{0,6}(?:审[定核计]|书|协议|单|表|报告|确认)|审定(?:签署|确认)?[单表书]"
    r"|(?:结算|决算|造价)[^，。]{0,4}(?:审[定核计]|咨询|鉴定)|定案[单表书]"
    r"|(?:竣工|工程|最终)[^，。]{0,4}(?:结算|决算)|造价[^，。]{0,8}报告|审计报告"
)
_SURE_TITLE = re.compile(r"审定|定案|竣工|决算|最终|造价|审计|工程")
_OF_A_PART = re.compile(
    r"进度|月度|\d{1,2}月|[一二三四五六七八九十]{1,2}月|季度|中间|阶段|期中|第[^，。]{1,3}[期次批]"
    r"|过程|对[账帐]|工资|离职|劳务|预付|合同(?:书)?(?:（[^）]{1,12}）)?$"
)
_SETTLED = re.compile(
    r"(?:审[定核]|核定|定案|审减后|结算|决算|最终|确认)(?:后|的|工程|项目|竣工|含税|总|结算|决算|确认|应付){0,4}"
    r"(?:金额|造价|价款|价格|总价|价|总额|值|工程款|货款|费用|款)(?:合计|总计|共计)?"
    r"(?:（[^（）]{1,10}）)?(?:为|是|计|共计|合计|总计|：|，|\s|人民币|大写|小写)*$"
)
_ONLY_ASKED = re.compile(
    r"送审|报审|申报|上报|申请|编制|暂[定估]|核减|审减(?!后)|核增|合同(?:价|金|总)|已[付支]"
    r"|(?<!结算)应付|未付|尚欠|余款|进度|质保|保证金|其中|本期|签证"
)
_FIRM = re.compile(r"审[定核]|核定|定案|最终|决算")
_SUM_OF_ALL = re.compile(r"^合计")
_BACK = 24  # characters before a sum in which it is named
_FOOT = 8  # lines at whose end an auditor signs


@dataclass(frozen=True)
class FinalAccount:
    """A sum that a paper calls the final price; `doubt` says why it does not bind both sides."""

    fact: SumFact
    doubt: str = ""

    @property
    def paper(self) -> Paper:
        return self.fact.paper


def final_accounts(
    papers: tuple[Paper, ...], case: Case, *, is_open: bool, by_auditor: bool
) -> tuple[FinalAccount, ...]:
    """Every final account of the whole price; `is_open`: the contract leaves the price to one.

    With `by_auditor` the contract takes what somebody else finds, whose report is enough.
    """
    found = []
    for paper in papers:
        title = _title(paper)
        if title and (is_open or _SURE_TITLE.search(title)):
            facts = _final_sums(case.sums.get(paper.id, ()))
            facts = _after_deductions(facts, case.sums.get(paper.id, ()))
            if len({fact.mention.value for fact in facts}) == 1:
                found.append(FinalAccount(facts[0], _doubt(paper, case, by_auditor)))
    return tuple(found)


_DEDUCTED = re.compile(r"扣[除减款]|减|代[扣付]|罚")


def _after_deductions(facts: list[SumFact], all_: Iterable[SumFact]) -> list[SumFact]:
    """审定100万元，扣除水电费2万元，结算应付98万元: what is left where the paper does the sum."""
    values = {fact.mention.value for fact in facts}
    if len(values) != 2:
        return facts
    most, least = max(values), min(values)
    cut = [one.mention.value for one in all_ if _DEDUCTED.search(_before(one))]
    if not cut or most - least not in (*cut, sum(cut)):
        return facts
    return [fact for fact in facts if fact.mention.value == least]


def _before(fact: SumFact) -> str:
    return fact.line.plain[max(0, fact.mention.start - _BACK) : fact.mention.start]


def settled(accounts: tuple[FinalAccount, ...]) -> FinalAccount | None:
    """The one that binds, the latest of several; None where two cannot be told apart."""
    binding = [one for one in accounts if not one.doubt]
    if len({one.fact.mention.value for one in binding}) == 1:
        return binding[0]
    dated = [one for one in binding if one.paper.dated]
    if not dated or len(dated) < len(binding):
        return None
    last = max(one.paper.dated for one in dated if one.paper.dated)
    latest = [one for one in dated if one.paper.dated == last]
    return latest[0] if len({one.fact.mention.value for one in latest}) == 1 else None


def with_final_accounts(
    drafts: Iterable[Draft], accounts: tuple[FinalAccount, ...], case: Case
) -> list[Draft]:
    """The events: a final price is no balance that somebody confirmed to owe."""
    final = {(one.paper.id, one.fact.mention.value) for one in accounts}
    titled = {one.paper.id for one in accounts}
    kept = [
        draft
        for draft in drafts
        if draft.paper.id not in titled
        or draft.kind not in (EventKind.ACKNOWLEDGED, EventKind.OTHER, EventKind.DELIVERED)
        or (draft.amount is not None and (draft.paper.id, draft.amount) not in final)
    ]
    return [*kept, *_events(accounts, case)]


def with_final_kinds(sums: Iterable[SumFact], accounts: tuple[FinalAccount, ...]) -> list[SumFact]:
    """The sums of such papers: a price where it binds, else nothing that anybody owes."""
    by_paper = {one.paper.id: one for one in accounts}
    return [_kept(fact, by_paper.get(fact.paper.id)) for fact in sums]


def _kept(fact: SumFact, account: FinalAccount | None) -> SumFact:
    if account is None:
        return fact
    if fact.mention.value == account.fact.mention.value:
        kind = AmountKind.OTHER if account.doubt else AmountKind.CONTRACT_PRICE
        return replace(fact, kind=kind)
    owing = fact.kind in (AmountKind.CONTRACT_PRICE, AmountKind.DELIVERED)
    return replace(fact, kind=AmountKind.OTHER) if owing else fact


def _events(accounts: tuple[FinalAccount, ...], case: Case) -> Iterator[Draft]:
    for one in accounts:
        day, paper = one.paper.dated, one.paper
        if one.doubt or day is None:
            continue
        line = paper.lines[paper.dated_line] if paper.dated_line is not None else None
        days = [mention for mention in line.dates if mention.date == day] if line else []
        cited = one.fact.citations
        if line and days:
            cited = line.cite(days[0].start, days[0].end) + cited
        value = one.fact.mention.value
        text = f"{case.name(case.seller(), '承包方')}与{case.name(case.buyer(), '发包方')}"
        text += f"结算审定价款{money(value)}"
        yield Draft(EventKind.PRICE_SETTLED, day, text, paper, cited, amount=value)


def _title(paper: Paper) -> str:
    if paper.kind not in _KINDS or paper.duplicate_of is not None:
        return ""
    for line in paper.lines[:_HEAD]:
        text = line.text.strip()
        if len(text) <= _LONGEST and _TITLE.search(text) and not _OF_A_PART.search(text):
            return text
    return ""


def _final_sums(facts: Iterable[SumFact]) -> list[SumFact]:
    """The sums called final, those of the total row before those of its parts."""
    named = [fact for fact in facts if _is_final(fact)]
    whole = [fact for fact in named if _SUM_OF_ALL.search(fact.header)]
    firm = [fact for fact in whole or named if _FIRM.search(_name(fact))]
    return firm or whole or named


def _is_final(fact: SumFact) -> bool:
    if fact.mention.per_unit or fact.kind is AmountKind.UNIT_PRICE or fact.mention.foreign:
        return False
    name = _name(fact)
    return _SETTLED.search(name) is not None and not _ONLY_ASKED.search(name)


def _name(fact: SumFact) -> str:
    """What a sum is called: the header above it, or the words before it up to a mark."""
    if fact.header:
        return _SUM_OF_ALL.sub("", fact.header)
    low = max(0, fact.mention.start - _BACK)
    before = fact.line.plain[low : fact.mention.start]
    return re.split("[，。；、\t]", before.rstrip("，"))[-1]


def _doubt(paper: Paper, case: Case, by_auditor: bool) -> str:
    if is_draft_or_refused(paper):
        return "系草稿、未确认稿或载明未被认可"
    seller, buyer = case.seller(), case.buyer()
    signed = {side: is_signed_by(paper, words_for(paper, case, side)) for side in (seller, buyer)}
    if all(signed.values()) and seller and buyer:
        return ""
    if by_auditor and _is_of_somebody_else(paper, case):
        return ""
    shown = [case.name(side) for side, is_shown in signed.items() if is_shown and side]
    missing = [case.name(side, "另一方") for side, is_shown in signed.items() if not is_shown]
    if shown:
        return f"只见{'、'.join(shown)}签章，未见{'、'.join(missing)}签章"
    return "未见双方签章"


_AUDITOR = re.compile(r"[一-龥（）]{2,24}(?:事务所|咨询(?:有限)?(?:责任)?公司|审计局|评审中心)")


def _is_of_somebody_else(paper: Paper, case: Case) -> bool:
    """A report at whose foot stands a firm of auditors that is neither side."""
    sides = {case.name(case.seller()), case.name(case.buyer())}
    foot = (line.text for line in paper.lines[-_FOOT:])
    return any(hit.group() not in sides for text in foot for hit in _AUDITOR.finditer(text))
