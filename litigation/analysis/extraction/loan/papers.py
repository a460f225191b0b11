"""Which papers agree a loan, which acknowledge one, which prolong one."""

from __future__ import annotations

import re

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.facts import DocumentKind as K

_MADE = re.compile(
    r"借条|借据|借款(?:合同|协议|单|凭证|书)|借贷(?:合同|协议)|今借|兹借|现借|借到|借得"
    r"|因[^，。；]{2,20}借|向[^，。；]{2,16}借"
)
_OWED = re.compile(r"欠条|还款(?:计划|协议|承诺|保证)|欠款(?:确认|协议)|债务确认|结算|对账")
_LONGER = re.compile(r"展期|延期(?:还款)?(?:协议|申请|确认)|续借")
_TITLE_LINES = 3
_HEAD = 14


def is_agreement(paper: Paper) -> bool:
    """Whether the paper is one by which money was borrowed."""
    if paper.kind not in (K.CONTRACT, K.ACKNOWLEDGEMENT, K.OTHER, K.BANK_RECEIPT):
        return False
    if is_prolongation(paper) or _owes(paper):
        return False
    head = "\n".join(line.text for line in paper.lines[:_HEAD])
    if paper.kind is K.BANK_RECEIPT:
        return re.search(r"今借|兹借|借到", head) is not None
    if paper.kind is K.CONTRACT:
        title = "\n".join(line.text for line in paper.lines[:_TITLE_LINES])
        return "借" in title or re.search(r"出借人|贷款人|借款人|出借方|借款方", head) is not None
    return _MADE.search(head) is not None


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
