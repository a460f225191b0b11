"""Counsel's fee, claimable only where the contract puts it on the loser."""

from __future__ import annotations

from litigation.analysis.claims.case import ClaimCase
from litigation.analysis.rules.lookup import CONTRACTS, cited
from litigation.analysis.values.result import ClaimItem


def counsel_items(case: ClaimCase) -> tuple[ClaimItem, ...]:
    """An open item that waits for the engagement contract and the invoice."""
    clause = case.facts.terms.fee_shifting
    if not clause:
        return ()
    return (
        ClaimItem(
            id="counsel-fee",
            kind="counsel_fee",
            title=case.title("律师费（合同约定由违约方负担）"),
            amount=None,
            refusal="合同约定律师费由违约方负担，但金额须以委托代理合同、发票和付款凭证为准；补充后再计入请求。",
            citations=clause,
            articles=cited(case.rules, CONTRACTS, 577),
            counted=False,
        ),
    )
