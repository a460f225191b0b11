"""Which papers agree a loan, which acknowledge one, which prolong one."""

from __future__ import annotations

import re

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.facts import DocumentKind as K

_MADE = re.compile(
    r"借条|借据|借款(?:合同|协议|单|凭证|凭据|字据|字条|便条|条|书)|借贷(?:合同|协议)|今借|兹借|现借|借到|借得"
    r"|借款确认|收到[^，。；]{2,24}(?:出借|借款)|因[^，。；]{2,20}借|向[^，。；]{2,16}借"
)
_LENDS = re.compile(r"借(?:给|予|与|了|来|走|用|得|取)|出借|所借|求借|借款(?:人|金额|数额|期限)")
_OWED = re.compile(r"欠条|还款(?:计划|协议|承诺|保证)|欠款(?:确认|协议)|债务确认|结算|对账")
_LONGER = re.compile(r"(?<![如若需要可])(?:展期|延期(?:还款)?(?:协议|申请|确认)|续借)")
_RECEIVED = re.compile(
    r"收到[^，。；]{2,30}?(?:出借|借款|借给)|收到[^。；]{2,40}(?:作为|系|为)[^，。；]{0,4}借款"
)
_BROUGHT_BACK = re.compile(r"收到[^，。；]{0,30}(?:归还|偿还|还款|还来|还本|还清|返还)")
_OWN = re.compile(r"(?:借到|借款|欠)")
_TITLE_LINES = 3
_HEAD = 14


_OF_A_LOAN = re.compile(r"借[^阅书口此助鉴]|本金|欠|还[款钱清]")


def speaks_of_a_loan(paper: Paper) -> bool:
    """Whether any line is about money lent or owed: a notice to all staff is about none."""
    return any(_OF_A_LOAN.search(line.text) for line in paper.lines)


def is_agreement(paper: Paper) -> bool:
    """Whether the paper is one by which money was borrowed."""
    if paper.kind not in (K.CONTRACT, K.ACKNOWLEDGEMENT, K.OTHER, K.BANK_RECEIPT):
        return False
    if is_prolongation(paper) or _owes(paper):
        return False
    head = "\n".join(line.text for line in paper.lines[:_HEAD])
    if paper.kind is K.BANK_RECEIPT:
        return re.search(r"今借|兹借|借到", head) is not None or is_received_loan(paper)
    if paper.kind is K.CONTRACT:
        title = "\n".join(line.text for line in paper.lines[:_TITLE_LINES])
        return "借" in title or re.search(r"出借人|贷款人|借款人|出借方|借款方", head) is not None
    if paper.kind is K.ACKNOWLEDGEMENT and _LENDS.search(head):
        return True
    return _MADE.search(head) is not None


def is_received_loan(paper: Paper) -> bool:
    """A 收条 by which a borrower says that the money came, not one over money paid back."""
    head = "\n".join(line.text for line in paper.lines[:_HEAD])
    return _RECEIVED.search(head) is not None and _BROUGHT_BACK.search(head) is None


def is_own_note(paper: Paper) -> bool:
    """A debtor's own paper over a loan, whose 确认人 or 承诺人 owes."""
    head = "\n".join(line.text for line in paper.lines[:_HEAD])
    return (
        paper.kind is K.ACKNOWLEDGEMENT
        and _OWN.search(head) is not None
        and re.search(r"(?:为|对)[^，。]{2,20}(?:担保|保证)|保证责任|代[为其]?(?:偿|还)", head)
        is None
    )


def is_acknowledgement_of_loan(paper: Paper) -> bool:
    """A later paper that owns up to a loan: 欠条, 还款计划."""
    text = "\n".join(line.text for line in paper.lines[:40])
    return paper.kind in (K.ACKNOWLEDGEMENT, K.RECONCILIATION) and "借" in text and _owes(paper)


def is_prolongation(paper: Paper) -> bool:
    """A paper that gives a loan a later day."""
    title = "\n".join(line.text for line in paper.lines[:_TITLE_LINES])
    return _LONGER.search(title) is not None


def _owes(paper: Paper) -> bool:
    title = "\n".join(line.text for line in paper.lines[:_TITLE_LINES] if len(line.text) <= 30)
    return _OWED.search(title) is not None and "借条" not in title and "借款合同" not in title
