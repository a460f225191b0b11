"""Bonds for a preservation: a guarantor answers to the court for a sum that nobody owes yet."""

from __future__ import annotations

import re

from litigation.analysis.extraction.paper import Paper

_HEAD, _TITLE = 12, 3  # lines
_LONGEST_TITLE = 30
_CALLED = re.compile(r"保函|保单|担保[函书]")


def is_bond(paper: Paper) -> bool:
    """A bond for a preservation: its guarantor answers to the court, not under the contract."""
    head = "".join(line.text for line in paper.lines[:_HEAD])
    return "保全" in head and re.search(r"保函|担保|保单", head) is not None


def is_called_bond(paper: Paper) -> bool:
    """Whether its title says so, which an application that offers security does not."""
    titles = (line.text for line in paper.lines[:_TITLE] if len(line.text) <= _LONGEST_TITLE)
    return is_bond(paper) and any(_CALLED.search(text) for text in titles)
