"""Papers in a language that the rules do not read; they say so instead of half reading them."""

from __future__ import annotations

import re
from itertools import chain, islice

from documents.text import DocumentText, Problem
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.sources import UnreadableItem

_WORD = re.compile(r"(?<![A-Za-z])[A-Za-z][a-z]{2,}(?![A-Z\d])")  # no part number, no code
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1fff\uac00-\ud7af]")  # Greek to Georgian, Hangul
_HANZI = re.compile(r"[\u4e00-\u9fff]")
_LOOKED_AT = 50_000  # characters of a paper
_FEWEST = 60  # letters of the other language below which a paper is left to the rules
_FEW_HANZI = 8  # letters for each Chinese character: two languages side by side have about three
_KANA_SHARE = 3  # Chinese characters for each kana: Japanese has about one
FOREIGN = Problem(
    "foreign_language",
    "这份材料主要是外文，分析只读中文，其内容没有作为依据。请提供中文译本。",
)


def is_foreign(text: DocumentText) -> bool:
    """Whether a paper is mostly in another language than Chinese."""
    characters = chain.from_iterable((*page.text, "\n") for page in text.pages)
    sample = "".join(islice(characters, _LOOKED_AT))
    hanzi, kana = len(_HANZI.findall(sample)), len(_KANA.findall(sample))
    if kana >= _FEWEST // 3 and kana * _KANA_SHARE >= hanzi:
        return True
    letters = sum(map(len, _WORD.findall(sample))) + len(_OTHER_SCRIPT.findall(sample))
    return letters >= _FEWEST and letters > hanzi * _FEW_HANZI


def foreign_items(papers: tuple[Paper, ...]) -> tuple[UnreadableItem, ...]:
    """Every such paper by name."""
    return tuple(
        UnreadableItem(paper.id, paper.source.name, FOREIGN)
        for paper in papers
        if is_foreign(paper.source.text)
    )
