"""What a label says of a party's role, in court and in the deal."""

from __future__ import annotations

import re

from litigation.analysis.extraction.parties import role_words as w
from litigation.analysis.extraction.parties.role_words import LETTERS

PROCEDURAL = {
    **dict.fromkeys(w.PLAINTIFF, "plaintiff"),
    **dict.fromkeys(w.DEFENDANT, "defendant"),
    **dict.fromkeys(w.THIRD_PARTY, "third_party"),
}
CONTRACT_ROLE = {
    **dict.fromkeys(w.SELLER, "seller"),
    **dict.fromkeys(w.BUYER, "buyer"),
    **dict.fromkeys(w.LENDER, "lender"),
    **dict.fromkeys(w.BORROWER, "borrower"),
    **dict.fromkeys(w.EMPLOYER, "employer"),
    **dict.fromkeys(w.WORKER, "worker"),
    **dict.fromkeys(w.GUARANTOR, "guarantor"),
}
_ALL = sorted({*CONTRACT_ROLE, *PROCEDURAL, *LETTERS, *w.OTHER_LABELS}, key=len, reverse=True)
_WORDS = "|".join(_ALL)
LABEL = re.compile(
    rf"(?:^|(?<=[\t，。；、（）：\"\x00 ]))(?P<label>{_WORDS})(?P<number>[一二三四五六七八九1-9])?"
    r"(?P<note>（[^（）\t]{1,24}）)?(?:单位|名称|全称|公司"
    r"|姓名)?(?: ?[A-Z][A-Za-z ]{2,18})?(?P<stamp>（(?:盖章"
    r"|签章|公章|签字|签字盖章|盖章签字)）)?"
    r"(?P<colon>[：\t]|：\t|为：)"
)
BELOW = re.compile(r"(?:原审|一审)(?:本诉)?(?P<side>原告|被告)")  # in the note of who appeals
ROLE_WORD = re.compile(_WORDS)
_COURT_WORDS = "|".join(sorted(PROCEDURAL, key=len, reverse=True))
BARE = re.compile(
    rf"^\s?(?P<label>{_COURT_WORDS})(?P<number>[一二三四五六七八九](?=[（\s]))?(?P<note>（[^（）\t]{{1,24}}）)?\s?"
)  # a court paper may leave out the colon: 原告张某，女，…, 上诉人四川…公司


def contract_role_of(label: str, note: str = "") -> str:
    """The role in the deal that a label or the note behind it says, or other."""
    for word in (note.strip("（）"), label):
        if word in CONTRACT_ROLE:
            return CONTRACT_ROLE[word]
        within = [known for known in CONTRACT_ROLE if word and known in word]
        if within:
            return CONTRACT_ROLE[max(within, key=len)]
    return "other"


def procedural_role_of(label: str) -> str:
    """plaintiff, defendant, third_party, or other."""
    return PROCEDURAL.get(label, "other")
