"""What the papers of a loan agree: sides, sum, term, interest, sureties."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from litigation.analysis.values.loan import Guarantee, InterestTerm, Loan
from litigation.analysis.values.result import AnalysisResult
from litigation.reports.notes import Notebook
from litigation.reports.outline import Block, Column, Row, Run
from litigation.reports.pen import DASH, listed, money, percent, row, spoken_day, table
from litigation.words import INTEREST_PARTS, RATE_PERIODS, SURETY_MODES, word


def loan_blocks(result: AnalysisResult, notes: Notebook) -> list[Block]:
    """One table for each loan; nothing where the papers tell of none."""
    return [_loan(result, loan, notes) for loan in result.loans]


def _loan(result: AnalysisResult, loan: Loan, notes: Notebook) -> Block:
    names = {party.id: party.name for party in result.parties}
    columns = (Column(loan.label or _("借款"), 2), Column(_("材料记载"), 8))
    rows = [
        row(_("出借人"), listed(names.get(id, "") for id in loan.lenders) or DASH),
        row(_("借款人"), listed(names.get(id, "") for id in loan.borrowers) or DASH),
        row(
            _("约定本金"),
            Run(_("%(amount)s元") % {"amount": money(loan.principal)} if loan.principal else DASH,
                notes=notes.refs(loan.principal_citations)),
        ),
        row(_("借款日期"), Run(spoken_day(loan.formed), notes=notes.refs(loan.formed_citations))),
        row(_("还款期限"), Run(_due(loan), notes=notes.refs(loan.due_citations))),
    ]  # fmt: skip
    rows += _replaced(loan, notes)
    rows += _prices(loan, notes)
    if loan.withheld is not None:
        kept = _("%(amount)s元") % {"amount": money(loan.withheld)}
        rows.append(row(_("预先扣除"), Run(kept, notes=notes.refs(loan.withheld_citations))))
    rows += [_surety(one, notes) for one in loan.guarantees]
    return table(columns, rows)


def _replaced(loan: Loan, notes: Notebook) -> Iterator[Row]:
    """The earlier certificates that this one took the place of."""
    for one in loan.replaced:
        told = _("%(day)s，%(amount)s元") % {
            "day": spoken_day(one.formed),
            "amount": money(one.principal) if one.principal else DASH,
        }
        rates = listed(_price(term) for term in one.interest if term.part == "term")
        told = f"{told}；{rates}" if rates else told
        yield row(_("被替换的原凭证"), Run(told, notes=notes.refs(one.principal_citations)))
    if loan.renewal is not None and loan.renewal.interest is not None:
        kept = _("%(amount)s元") % {"amount": money(loan.renewal.interest)}
        cited = notes.refs(loan.renewal.citations)
        yield row(_("其中载明的前期利息"), Run(kept, notes=cited))


def _due(loan: Loan) -> str:
    return spoken_day(loan.due) if loan.due else _("未约定或不明")


def _prices(loan: Loan, notes: Notebook) -> Iterator[Row]:
    if not loan.interest:
        yield row(_("利息"), _("材料中未见约定"))
    for term in loan.interest:
        label = word(INTEREST_PARTS, term.part)
        yield row(label, Run(_price(term), notes=notes.refs(term.citations)))


def _price(term: InterestTerm) -> str:
    per = word(RATE_PERIODS, term.per)
    if term.none:
        return _("不计利息")
    if term.rate is not None:
        return _("%(per)s %(rate)s") % {"per": per, "rate": percent(term.rate)}
    if term.lpr_multiple is not None:
        return _("一年期LPR的 %(times)s 倍") % {"times": f"{term.lpr_multiple.normalize():f}"}
    if term.times is not None:
        return _("期内利率的 %(times)s 倍") % {"times": f"{term.times.normalize():f}"}
    if term.periodic is not None:
        return _("%(per)s %(amount)s元") % {"per": per, "amount": money(term.periodic)}
    return _("约定不明")


def _surety(one: Guarantee, notes: Notebook) -> Row:
    mode = word(SURETY_MODES, one.mode)
    if one.months is not None:
        period = _("保证期间 %(months)s 个月") % {"months": one.months}
    elif one.until is not None:
        period = _("保证期间至%(day)s") % {"day": spoken_day(one.until)}
    else:
        period = _("未约定保证期间")
    told = f"{one.name}；{mode}；{period}"
    return row(_("保证人"), Run(told, notes=notes.refs((*one.citations, *one.period_citations))))
