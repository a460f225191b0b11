"""A sum of a loan that cannot be told, with the reason."""

from __future__ import annotations

from dataclasses import replace

from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.claims.loan.stage import Reckoned
from litigation.analysis.rules.lookup import LOANS, cited
from litigation.analysis.values.result import ClaimItem


def refused_item(
    case: ClaimCase, one: Reckoned, id: str, kind: str, title: str, refusal: str
) -> ClaimItem:
    item = ClaimItem(
        id=id,
        kind=kind,
        title=case.title(f"{title}：{one.loan.label}"),
        amount=None,
        refusal=refusal,
        citations=one.loan.principal_citations,
        articles=cited(case.rules, LOANS, 25, 26, 31),
        instalment=one.loan.label,
    )
    return replace(item, notes=one.account.notes) if kind == "principal" else item
