"""Companies whose names are nearly alike, and payers who are no party."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from litigation.analysis.extraction.names import is_institution
from litigation.analysis.extraction.parties.aliases import core_of
from litigation.analysis.extraction.parties.book import PartyBook
from litigation.analysis.values.facts import Contradiction
from litigation.analysis.values.sources import Citation, papers_of

_MOST_NAMES = 80  # pairs grow with the square
_ALIKE = 80
_MASKED = re.compile(r"某|[*×]|XX")


def similar_names(book: PartyBook) -> Iterator[Contradiction]:
    """Pairs of different names that a reader may take for one."""
    cited: dict[str, list[Citation]] = {}
    for mention in book.mentions:
        full = len(mention.name) >= 6 and mention.kind == "company"
        full = full and not _MASKED.search(mention.name)  # what is blanked is alike in all names
        if full and not is_institution(mention.name):
            cited.setdefault(mention.name, []).extend(mention.citations)
    names = sorted(cited, key=lambda name: (-len(cited[name]), name))[:_MOST_NAMES]
    aliases = {alias for party in book.parties for alias in party.aliases}
    for first, second in combinations(sorted(names), 2):
        if first in aliases or second in aliases or not _alike(first, second):
            continue
        places = (cited[first][0], cited[second][0])
        text = (
            f"“{first}”与“{second}”名称近似，是两个名称；未按同一主体合并，须核对统一社会信用代码"
        )
        documents = papers_of(places)
        yield Contradiction("name_similar", text, places, documents)


def _alike(first: str, second: str) -> bool:
    if Levenshtein.distance(first, second, score_cutoff=2) <= 2:
        return True
    core_one, core_two = core_of(first), core_of(second)
    if core_one == core_two and fuzz.ratio(first, second) >= 60:
        return True
    return fuzz.ratio(first, second) >= _ALIKE and fuzz.ratio(core_one, core_two) >= 60
