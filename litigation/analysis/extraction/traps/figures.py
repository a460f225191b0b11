"""Sums that disagree: words against digits, paper against paper, parts against the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.sums import SumFact
from litigation.analysis.extraction.tables import Row, rows_of
from litigation.analysis.extraction.terms.amended import is_supplement
from litigation.analysis.extraction.terms.misread import MISREAD
from litigation.analysis.values.facts import AmountKind, Contradiction, Terms
from litigation.analysis.values.facts import DocumentKind as K
from litigation.analysis.values.sources import papers_of

_NEAR = 2  # lines between the words and the digits of one box
_FEN = Decimal("0.01")


def words_and_digits(papers: tuple[Paper, ...], sums: list[SumFact]) -> Iterator[Contradiction]:
    """A sum whose words and digits differ."""
    for fact in sums:
        words = fact.mention.words_differ
        if words is not None:
            yield _words(fact.paper, fact.mention.value, words, fact.citations)
    by_paper: dict[str, list[SumFact]] = {}
    for fact in sums:
        by_paper.setdefault(fact.paper.id, []).append(fact)
    for paper in papers:
        facts = by_paper.get(paper.id, [])
        for index, fact in enumerate(facts):
            partner = _partner(facts, index) if fact.mention.in_words else None
            if partner and partner.mention.value != fact.mention.value:
                cited = fact.citations + partner.citations
                yield _words(paper, partner.mention.value, fact.mention.value, cited)


def _partner(facts: list[SumFact], index: int) -> SumFact | None:
    """The digits box that belongs to a sum in words standing alone."""
    fact = facts[index]
    for other in facts[index + 1 : index + 4]:
        near = (
            other.index - fact.index <= _NEAR and other.line.passage.page == fact.line.passage.page
        )
        before = other.line.text[max(0, other.mention.start - 8) : other.mention.start]
        if (
            near
            and not other.mention.in_words
            and re.search(r"小写|¥", before + "¥" * _signed(other))
        ):
            return other
    return None


def _signed(fact: SumFact) -> bool:
    return fact.line.text[fact.mention.start : fact.mention.start + 1] == "¥"


def _words(paper: Paper, digits: Decimal, words: Decimal, cited: tuple) -> Contradiction:
    text = f"同一笔金额的大写（{words:,.2f}元）与小写（{digits:,.2f}元）不一致，须结合其他材料认定"
    return Contradiction("amount_words_digits", text, cited, (paper.id,), "error")


def named_prices(
    papers: tuple[Paper, ...], sums: list[SumFact], terms: Terms
) -> Iterator[Contradiction]:
    """Papers that name different totals for the contract price."""
    first: dict[Decimal, SumFact] = {}
    kinds = (
        K.CONTRACT, K.COMPLAINT, K.ANSWER, K.DEMAND_LETTER, K.STATEMENT, K.RECONCILIATION,
        K.EMAIL, K.CHAT, K.TESTIMONY, K.ACCEPTANCE, K.JUDGMENT,
    )  # fmt: skip
    for fact in sums:
        before = fact.line.text[max(0, fact.mention.start - 14) : fact.mention.start]
        named = re.search(r"合同(?:总)?(?:价|金额|额|价款|款)|总价", before)
        changes = fact.paper.kind is K.CONTRACT and is_supplement(fact.paper)
        if changes:
            continue
        if named and fact.kind is AmountKind.CONTRACT_PRICE and fact.paper.kind in kinds:
            first.setdefault(fact.mention.value, fact)
    old = _superseded(papers, terms)
    prices = {v: fact.citations for v, fact in first.items() if fact.paper.id not in old}
    if terms.price is not None:
        prices.setdefault(terms.price.value, terms.price.citations[:1])
    cited = tuple(citation for found in prices.values() for citation in found)
    if len(prices) > 1 and len({citation.document for citation in cited}) > 1:
        listed = "、".join(f"{value:,.2f}元" for value in prices)
        text = f"各材料所称合同总价不同：{listed}"
        yield Contradiction("amount_mismatch", text, cited, papers_of(cited))


def _superseded(papers: tuple[Paper, ...], terms: Terms) -> set[str]:
    """Contracts whose price a supplement has changed."""
    contracts = [paper for paper in papers if paper.kind is K.CONTRACT]
    changes = {paper.id for paper in contracts if is_supplement(paper)}
    stated = {citation.document for citation in terms.price.citations} if terms.price else set()
    return {paper.id for paper in contracts} - changes if stated & changes else set()


def parts_and_whole(terms: Terms) -> Iterator[Contradiction]:
    """Instalments that come to more than the price: misread, so none of them is reckoned on."""
    for part in terms.instalments:
        if part.due_rule.startswith(MISREAD):
            text = f"{part.due_rule}，已按总价计算，各期金额与到期日须对照合同核对"
            yield Contradiction("amount_mismatch", text, part.citations, papers_of(part.citations))


def table_totals(paper: Paper) -> Iterator[Contradiction]:
    """Rows of a money column that do not add up to the total row."""
    rows: list[Row] = []
    for row in rows_of(paper):
        if rows and (
            row.index - rows[-1].index > 2 or row.line.passage.page != rows[-1].line.passage.page
        ):
            rows = []
        if not row.is_total:
            rows.append(row)
            continue
        yield from _total(paper, rows, row)
        rows = []


def _total(paper: Paper, rows: list[Row], total: Row) -> Iterator[Contradiction]:
    cell = total.under(r"金额|货款|小计|合价|总价")
    stated = total.sum_in(cell) if cell else None
    parts = [row.sum_in(own) for row in rows if (own := row.under(r"金额|货款|小计|合价|总价"))]
    if stated is None or not parts or None in parts or cell is None:
        return
    value = sum((part.value for part in parts if part), Decimal(0))
    if abs(value - stated.value) > _FEN * 5 and not re.search("税", cell.header):
        cited = total.line.cite(cell.start, cell.end) + tuple(
            c
            for row, part in zip(rows, parts, strict=False)
            if part
            for c in row.line.cite(part.start, part.end)
        )
        text = f"表内各行合计{value:,.2f}元，与所列合计{stated.value:,.2f}元不符"
        yield Contradiction("amount_mismatch", text, cited, (paper.id,))


def foreign_sums(papers: tuple[Paper, ...]) -> Iterator[Contradiction]:
    """Sums that are not in yuan: they are shown, and not counted."""
    for paper in papers:
        for line in paper.lines:
            for mention in line.sums:
                if mention.foreign:
                    text = f"金额币种不是人民币（{mention.foreign}），未计入任何计算"
                    cited = line.cite(mention.start, mention.end)
                    yield Contradiction("foreign_currency", text, cited, (paper.id,))
