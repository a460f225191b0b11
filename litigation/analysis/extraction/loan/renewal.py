"""Loans whose certificate was issued anew: one debt under two papers, never two debts.

A later certificate replaces an earlier one where its own words or another paper say so. Without
such words it does where no money of its own was paid out and its sum is what the earlier loan had
come to; where papers do not tell, the later one is kept with the doubt and is not added.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from litigation.analysis.extraction.loan.renewal_words import (
    Parts,
    means_all,
    parts_in,
    renewing_words,
    stands_apart,
)
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.facts import Contradiction, Event, EventKind
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.loan import Loan, Renewal
from litigation.analysis.values.sources import Citation

_NEAR = timedelta(days=60)
_NEARLY = Decimal("0.02")  # of the interest: people round when they settle
_FEN = Decimal("100")
_MONTHS = {"month": Decimal(1), "year": Decimal(12)}
_YEAR = 365


@dataclass(frozen=True)
class _Case:
    papers: dict[str, Paper]
    own: dict[int, tuple[Event, ...]]  # what was paid out under each loan, by its place
    repaid: tuple[Event, ...]
    certificates: frozenset[str]  # the papers of any of the loans


def renewed(
    loans: Iterable[Loan], papers: tuple[Paper, ...], events: tuple[Event, ...]
) -> list[Loan]:
    """The loans in order, each earlier one standing within that which took its place."""
    ordered = sorted(loans, key=lambda one: one.formed or date.max)
    paid = tuple(one for one in events if one.kind is EventKind.PAID and one.amount)
    certificates = frozenset(id for loan in ordered for id in loan.documents)
    by_id = {paper.id: paper for paper in papers}
    case = _Case(by_id, _own(ordered, events), paid, certificates)
    kept: list[int] = []
    found: dict[int, Loan] = {}
    for at, loan in enumerate(ordered):
        earlier = [place for place in kept if _is_before(ordered[place], loan)]
        made, gone = _joined(loan, at, [(place, found[place]) for place in earlier], case)
        kept = [place for place in kept if place not in gone]
        kept.append(at)
        found[at] = made
    return [found[at] for at in kept]


def doubtful_certificates(loans: tuple[Loan, ...]) -> Iterator[Contradiction]:
    """Each certificate of which the papers do not say whether it is of a debt of its own."""
    for loan in loans:
        for one in (*loan.replaced, loan):
            doubt = one.doubt or (one.renewal.doubt if one.renewal else "")
            if doubt:
                yield Contradiction(
                    "certificate_renewed", doubt, one.principal_citations, one.documents
                )


def _own(loans: list[Loan], events: tuple[Event, ...]) -> dict[int, tuple[Event, ...]]:
    """Each payout to the loan whose day is nearest, one of the same sum before others."""
    shares: dict[int, tuple[Event, ...]] = {}
    for event in events:
        if event.kind is not EventKind.LENT or not event.amount:
            continue
        near = [
            (one.principal != event.amount, abs(one.formed - event.date), at)
            for at, one in enumerate(loans)
            if one.formed is not None and abs(one.formed - event.date) <= _NEAR
        ]
        if near:
            at = min(near)[2]
            shares[at] = (*shares.get(at, ()), event)
    return shares


def _is_before(one: Loan, other: Loan) -> bool:
    return one.formed is not None and other.formed is not None and one.formed < other.formed


def _joined(
    loan: Loan, at: int, earlier: list[tuple[int, Loan]], case: _Case
) -> tuple[Loan, set[int]]:
    """The loan with those it replaces, and their places."""
    own = [case.papers[id] for id in loan.documents if id in case.papers]
    if not own or loan.formed is None:
        return loan, set()
    parts = next((found for paper in own if (found := parts_in(paper))), None)
    words = tuple(cited for paper in own for cited in renewing_words(paper))
    words = words or (_told(loan, case) if earlier else ())
    if words:
        return _by_words(loan, words, parts, earlier)
    if at in case.own or not earlier or any(stands_apart(paper) for paper in own):
        return loan, set()
    return _by_sums(loan, parts, earlier, case)


_TELLING = (
    K.CHAT,
    K.EMAIL,
    K.STATEMENT,
    K.COMPLAINT,
    K.ANSWER,
    K.ACKNOWLEDGEMENT,
    K.RECONCILIATION,
)


def _told(loan: Loan, case: _Case) -> tuple[Citation, ...]:
    """Words of another paper that names the sum of this certificate."""
    if loan.principal is None:
        return ()
    return tuple(
        cited
        for paper in case.papers.values()
        if paper.kind in _TELLING and paper.id not in case.certificates
        for cited in renewing_words(paper, loan.principal)
    )


def _by_words(
    loan: Loan,
    words: tuple[Citation, ...],
    parts: Parts | None,
    earlier: list[tuple[int, Loan]],
) -> tuple[Loan, set[int]]:
    loan = _with_parts(loan, parts)
    interest = parts.interest.value if parts else None
    if not earlier:
        return replace(loan, renewal=Renewal(_only_named(parts), interest, words)), set()
    meant = _meant(earlier, words, parts)
    if not meant:
        doubt = (
            f"{_day(loan)}的借款凭证写明系重新出具，但此前有{len(earlier)}笔借款，材料未写明替换哪一笔，"
            "无法判断其中新增多少，未与此前借款相加；请补充原凭证、结算单或双方的沟通记录。"
        )
        return replace(loan, doubt=doubt), set()
    gone = tuple(one for _, one in meant)
    return replace(loan, renewal=Renewal(gone, interest, words)), {place for place, _ in meant}


def _with_parts(loan: Loan, parts: Parts | None) -> Loan:
    """The sum of both parts is what the certificate is over."""
    if parts is None:
        return loan
    mention, line = parts.whole or (parts.principal, parts.line)
    cited = line.cite(mention.start, mention.end)
    if parts.whole is None:
        cited = parts.line.cite_sentence(parts.principal.start, parts.interest.end)
    return replace(loan, principal=parts.sum, principal_citations=cited)


def _only_named(parts: Parts | None) -> tuple[Loan, ...]:
    """The earlier loan as the new paper alone tells it: a sum without a day."""
    if parts is None:
        return ()
    cited = parts.line.cite(parts.principal.start, parts.principal.end)
    return (Loan("", "", (), (), parts.principal.value, cited, None, (), None, "", ()),)


def _meant(
    earlier: list[tuple[int, Loan]], words: tuple[Citation, ...], parts: Parts | None
) -> list[tuple[int, Loan]]:
    """Which of the earlier loans the words replace; none where they do not tell."""
    if len(earlier) == 1 or means_all(words):
        return earlier
    quotes = "".join(one.quote for one in words)
    named = [one for one in earlier if one[1].formed and chinese_day(one[1].formed) in quotes]
    if named or parts is None:
        return named
    sum_ = parts.principal.value
    if sum((one.principal or Decimal(0) for _, one in earlier), Decimal(0)) == sum_:
        return earlier
    same = [one for one in earlier if one[1].principal == sum_]
    return same if len(same) == 1 else []


def _by_sums(
    loan: Loan, parts: Parts | None, earlier: list[tuple[int, Loan]], case: _Case
) -> tuple[Loan, set[int]]:
    """Without words: by what the earlier loan had come to, else the doubt alone."""
    for place, one in reversed(earlier):
        if parts is not None and parts.principal.value == one.principal:
            loan = _with_parts(loan, parts)
            doubt = _anew_doubt(loan, one, parts.interest.value)
            cited = (*loan.principal_citations, *one.principal_citations)
            made = Renewal((one,), parts.interest.value, cited, doubt)
            return replace(loan, renewal=made), {place}
        interest = _interest_of(one, loan, case)
        if interest is not None and one.principal is not None and loan.principal is not None:
            more = loan.principal - one.principal
            if _is_nearly(more, interest):
                doubt = _anew_doubt(loan, one, more)
                cited = (*loan.principal_citations, *one.principal_citations)
                return replace(loan, renewal=Renewal((one,), None, cited, doubt)), {place}
            if _is_nearly(loan.principal, interest):
                return replace(loan, doubt=_of_interest_doubt(loan, one)), set()
    paid_out = [one for place, one in earlier if place in case.own]
    if paid_out and not loan.received and loan.principal is not None:
        return replace(loan, doubt=_apart_doubt(loan, paid_out[-1])), set()
    return loan, set()


def _interest_of(one: Loan, later: Loan, case: _Case) -> Decimal | None:
    """What the earlier loan had cost by the day of the later paper, less what was paid on it."""
    term = next((term for term in one.interest if term.part == "term"), None)
    if term is None or one.principal is None or one.formed is None or later.formed is None:
        return None
    days = Decimal((later.formed - one.formed).days)
    months = (days * 12 / _YEAR).quantize(Decimal(1))
    if term.rate is not None and term.per in _MONTHS:
        made = one.principal * term.rate * months / _MONTHS[term.per]
    elif term.rate is not None and term.per == "day":
        made = one.principal * term.rate * days
    elif term.periodic is not None and term.per in _MONTHS:
        made = term.periodic * months / _MONTHS[term.per]
    elif term.periodic is not None and term.per == "once":
        made = term.periodic
    else:
        return None
    paid = (
        event.amount or Decimal(0)
        for event in case.repaid
        if one.formed <= event.date <= later.formed
    )
    return made - sum(paid, Decimal(0))


def _is_nearly(sum_: Decimal, interest: Decimal) -> bool:
    return interest > 0 and abs(sum_ - interest) <= max(_FEN, interest * _NEARLY)


def _day(loan: Loan) -> str:
    return chinese_day(loan.formed) if loan.formed else ""


def _yuan(value: Decimal | None) -> str:
    return f"{value or Decimal(0):,.2f}元"


def _anew_doubt(loan: Loan, one: Loan, interest: Decimal) -> str:
    return (
        f"{_day(loan)}的借款凭证未见另行付款，其金额{_yuan(loan.principal)}恰为{_day(one)}借款本金"
        f"{_yuan(one.principal)}加利息{_yuan(interest)}，很可能系结算后重新出具；材料未写明"
        "原凭证作废，暂按同一笔借款计算，两张凭证不相加。主张另有一笔借款的，须证明另行交付。"
    )


def _of_interest_doubt(loan: Loan, one: Loan) -> str:
    return (
        f"{_day(loan)}的借款凭证未见付款，其金额{_yuan(loan.principal)}恰为{_day(one)}借款到该日的约定利息，"
        "可能是就利息出具的凭证，是否另有借款无法判断；利息已在该笔借款中计算，不重复计入。"
    )


def _apart_doubt(loan: Loan, one: Loan) -> str:
    return (
        f"{_day(loan)}的借款凭证（{_yuan(loan.principal)}）未见款项交付，此前{_day(one)}的借款已有付款凭证："
        "是另一笔借款，还是就原借款结算后重新出具，材料不足以判断，未与此前借款相加；"
        "请补充该次交付的凭证，或原凭证收回、作废的记载。"
    )
