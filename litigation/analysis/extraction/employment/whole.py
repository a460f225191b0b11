"""The employment put together from all papers."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from decimal import Decimal
from itertools import islice

from litigation.analysis.extraction.employment.arrears import arrears_in
from litigation.analysis.extraction.employment.contracts import contracts_in, without_contract_in
from litigation.analysis.extraction.employment.days import ends_in, starts_in
from litigation.analysis.extraction.employment.endings import endings_in
from litigation.analysis.extraction.employment.others import awards_in, mentioned_in, position_in
from litigation.analysis.extraction.employment.payroll import pay_in
from litigation.analysis.extraction.employment.settled import (
    part_time_in,
    pays_for_end,
    settlements_in,
)
from litigation.analysis.extraction.employment.sources import is_labour
from litigation.analysis.extraction.employment.steps import leave_in, union_letter_in
from litigation.analysis.extraction.employment.wages import wages_in
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.sums import SumFact
from litigation.analysis.values.employment import DayFact, Employment
from litigation.analysis.values.facts import AmountKind, DocumentKind, Party

_MOST_CITED = 6
_MOST = 60  # of each kind a paper, so that a file of repetitions stays small
_EARNED = re.compile(r"应发|应付|税前")


def employment_of(
    papers: tuple[Paper, ...], parties: tuple[Party, ...], *, asked: bool = False
) -> Employment | None:
    """Everything the papers say of the employment; None when they are about something else."""
    if not is_labour(papers, asked=asked):
        return None
    worker, employer = _worker(parties), _employer(parties, papers)
    name = worker.name if worker else ""
    words = (employer.name, *employer.aliases, "人事", "HR") if employer else ("人事", "HR")
    started = tuple(day for paper in papers for day in islice(starts_in(paper), _MOST))
    ended = tuple(day for paper in papers for day in islice(ends_in(paper), _MOST))
    named = next((found for paper in papers if (found := position_in(paper))[0]), ("", ()))
    return Employment(
        worker=worker.id if worker else None,
        employer=employer.id if employer else None,
        started=_while_employed(started, ended),
        ended=ended,
        endings=tuple(one for paper in papers for one in islice(endings_in(paper), _MOST)),
        contracts=tuple(one for paper in papers for one in islice(contracts_in(paper), _MOST)),
        without_contract=tuple(one for paper in papers for one in without_contract_in(paper))[
            :_MOST_CITED
        ],
        wages=tuple(one for paper in papers for one in islice(wages_in(paper), _MOST)),
        pay=tuple(one for paper in papers for one in pay_in(paper, name)),
        arrears=tuple(one for paper in papers for one in islice(arrears_in(paper, words), _MOST)),
        awards=tuple(one for paper in papers for one in awards_in(paper, papers)),
        mentioned=tuple(one for paper in papers for one in mentioned_in(paper)),
        paid_for_end=tuple(paper.id for paper in papers if pays_for_end(paper)),
        part_time=tuple(one for paper in papers for one in part_time_in(paper))[:_MOST_CITED],
        settlement=next((one for paper in papers for one in settlements_in(paper)), None),
        union=tuple(one for paper in papers for one in union_letter_in(paper)),
        leave=tuple(one for paper in papers for one in islice(leave_in(paper), _MOST)),
        position=named[0],
        position_citations=named[1],
    )


def _while_employed(
    started: tuple[DayFact, ...], ended: tuple[DayFact, ...]
) -> tuple[DayFact, ...]:
    """Without the first day at another firm, after this employment had ended."""
    last = max((one.date for one in ended if one.firm), default=None)
    if last is None or all(one.date > last for one in started):
        return started
    return tuple(one for one in started if one.date <= last)


def with_roles(parties: tuple[Party, ...], employment: Employment | None) -> tuple[Party, ...]:
    """The parties with their roles in the employment, whatever words of a sale stood near them."""
    if employment is None:
        return parties
    roles = {employment.worker: "worker", employment.employer: "employer"}
    sale = ("seller", "buyer")
    return tuple(
        replace(party, contract_role=roles.get(party.id) or _kept(party.contract_role, sale))
        for party in parties
    )


def with_wages(facts: list[SumFact], employment: Employment | None) -> list[SumFact]:
    """The sums with those that are wages called so: of pay records, and of the clauses on wages."""
    if employment is None:
        return facts
    places: Places = {}
    for wage in employment.wages:
        for cited in wage.citations:
            key = (wage.amount, cited.document, cited.page)
            places.setdefault(key, []).append((cited.start, cited.end))
    merged = {key: _merged(spans) for key, spans in places.items()}
    return [_as_wage(fact, merged) for fact in facts]


Places = dict[tuple[Decimal, str, int], list[tuple[int, int]]]


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, overlapping ones as one, so that a place is found by one look."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(set(spans)):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _as_wage(fact: SumFact, told: Places) -> SumFact:
    if fact.paper.kind is DocumentKind.PAYSLIP:
        earned = not fact.header or _EARNED.search(fact.header)
        return replace(fact, kind=AmountKind.WAGE if earned else AmountKind.OTHER)
    if _inside(fact, told):
        return replace(fact, kind=AmountKind.WAGE)
    if fact.kind is AmountKind.UNIT_PRICE:
        return replace(fact, kind=AmountKind.OTHER)  # an employment has no goods
    return fact


def _inside(fact: SumFact, told: Places) -> bool:
    for one in fact.citations:
        spans = told.get((fact.mention.value, one.document, one.page), [])
        at = bisect_right(spans, (one.start, one.end + 10**9)) - 1
        if at >= 0 and one.end <= spans[at][1]:
            return True
    return False


def _kept(role: str, dropped: tuple[str, ...]) -> str:
    return "other" if role in dropped else role


def _worker(parties: tuple[Party, ...]) -> Party | None:
    people = [party for party in parties if party.kind == "person"]
    return _best(people, "worker")


def _employer(parties: tuple[Party, ...], papers: tuple[Paper, ...]) -> Party | None:
    """Where one firm signed the contract and others pay or insure, whoever signed."""
    firms = [party for party in parties if party.kind == "company"]
    signed = {paper.id for paper in papers if paper.kind is DocumentKind.LABOR_CONTRACT}
    signing = [
        party
        for party in firms
        if party.contract_role == "employer" and any(c.document in signed for c in party.citations)
    ]
    return _best(signing or firms, "employer")


def _best(candidates: list[Party], role: str) -> Party | None:
    """Who holds the role by a label, else the side of a court paper, else the most named."""
    held = [party for party in candidates if party.contract_role == role]
    sides = [party for party in candidates if party.role in ("plaintiff", "defendant")]
    pool = held or sides or candidates
    return max(pool, key=lambda party: len(party.citations)) if pool else None
