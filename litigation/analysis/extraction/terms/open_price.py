"""Prices that the contract names for the time being, and leaves to a final account."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from litigation.analysis.extraction.final_accounts import FinalAccount, settled
from litigation.analysis.extraction.sums import SumFact
from litigation.analysis.extraction.terms.clauses import Clause
from litigation.analysis.extraction.terms.shares import Share
from litigation.analysis.values.facts import Amount, AmountKind, DocumentKind, Provisional
from litigation.analysis.values.sources import Citation

_FOR_NOW = re.compile(r"暂[定估]|预估|估算|概算|预算")
_FOR_NOW_BEHIND = re.compile(r"[^，。；]{0,14}（?[^，。；（）]{0,4}(?:暂[定估]|预估|估算)")
_NEAR = 24  # characters between the word and the sum
_FINAL = r"(?:审[定核计价]|结算|决算|核定|评审|财审)"
_LEFT_OPEN = re.compile(
    rf"(?:以|按|依据?|根据)[^，。；]{{0,30}}{_FINAL}[^，。；]{{0,16}}(?:为准|为最终|确定|执行|作为[^，。；]{{0,8}}依据)"
    r"|(?:据实|按实际?[^，。；]{0,12}|以实际[^，。；]{0,12})结算"
)
_FIXED = re.compile(r"固定总价|总价包干|包干总?价|总价(?:固定|不变|闭口)|一口价|闭口价")
_BY_AUDITOR = re.compile(
    r"(?:第三方|审计|造价咨询|咨询(?:机构|公司|单位)|事务所|财政|评审)[^，。；]{0,30}(?:为准|为最终|依据|确定)"
)
_ASK = "请补充双方签章的结算审定文件"


@dataclass(frozen=True)
class OpenPrice:
    """How a contract leaves its price open; `for_now` tells that it calls the sum provisional."""

    for_now: bool
    by_auditor: bool
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Basis:
    """What the parts of a price are reckoned from.

    `agreed` is the sum named for the time being: all that could be reckoned from before
    `settled_on`, and all that there is while the final price is not known.
    """

    price: Decimal | None = None
    agreed: Decimal | None = None
    settled_on: date | None = None

    def of(self, share: Share, due: date | None) -> Decimal | None:
        """The sum that a share is a share of, when it falls due on a day."""
        if self.price is None:
            return None if share.final or share.rest else self.agreed
        early = due is not None and self.settled_on is not None and due < self.settled_on
        if early and self.agreed is not None and not share.final:
            return min(self.price, self.agreed)
        return self.price


def open_price_of(
    clauses: Iterable[Clause], sums: Iterable[SumFact], price: Amount | None
) -> OpenPrice | None:
    """Whether the contract's own price is only for the time being; None where it is firm."""
    own = list(clauses)
    for_now = [fact for fact in sums if price and _is_for_now(fact, price.value)]
    left = [clause for clause in own if _is_left_open(clause)]
    if not for_now and any(_FIXED.search(clause.plain) for clause in own):
        return None
    if not for_now and not left:
        return None
    cited = (
        *(c for one in for_now for c in one.citations),
        *(c for x in left for c in x.citations),
    )
    by_auditor = any(_BY_AUDITOR.search(clause.plain) for clause in left)
    return OpenPrice(bool(for_now), by_auditor, tuple(dict.fromkeys(cited))[:6])


_OF_CHANGES = re.compile(
    r"(?:变更|增[加减项]|签证|新增)(?![^。；]{0,60}(?:最终|竣工|总[价造]|全部|整个))[^。；]{0,60}$"
)


def _is_left_open(clause: Clause) -> bool:
    """Not where only what is changed or added is settled by its own slip."""
    hit = _LEFT_OPEN.search(clause.plain)
    return hit is not None and not _OF_CHANGES.search(clause.plain[: hit.end()])


def _is_for_now(fact: SumFact, price: Decimal) -> bool:
    if fact.paper.kind is not DocumentKind.CONTRACT or fact.mention.value != price:
        return False
    text, start = fact.line.plain, fact.mention.start
    before = re.split("[。；]", text[max(0, start - _NEAR) : start])[-1]
    return bool(_FOR_NOW.search(before) or _FOR_NOW_BEHIND.match(text, fact.mention.end))


def final_price(
    price: Amount | None, found: OpenPrice | None, accounts: tuple[FinalAccount, ...]
) -> tuple[Amount | None, Provisional | None, Basis]:
    """The price that counts, what is provisional of it, and what its parts are reckoned from."""
    account = settled(accounts)
    stated = price.value if price else None
    if account is not None:
        fact = account.fact
        text = fact.line.text[fact.mention.start : fact.mention.end]
        note = "以双方签章的结算审定金额为合同最终价款"
        whole = Amount("price", fact.mention.value, AmountKind.CONTRACT_PRICE, text, fact.citations)
        open_then = Provisional(price, "", found.citations) if found else None
        basis = Basis(fact.mention.value, stated, account.paper.dated)
        return replace(whole, note=note), open_then, basis
    if found is None:
        return price, None, Basis(stated)
    reason = _why_unknown(accounts)
    cited = (*found.citations, *(c for one in accounts for c in one.fact.citations))
    return None, Provisional(price, reason, tuple(dict.fromkeys(cited))), Basis(None, stated)


def _why_unknown(accounts: tuple[FinalAccount, ...]) -> str:
    if not accounts:
        return f"材料中未见双方签章的结算文件，最终价款无法判断；{_ASK}"
    told = "；".join(
        f"《{one.paper.source.name}》载明{one.fact.mention.value:,.2f}元，但{one.doubt}"
        for one in accounts
        if one.doubt
    )
    told = told or "材料中有数额不同的几份结算文件"
    return f"{told}，最终价款无法判断；{_ASK}"
