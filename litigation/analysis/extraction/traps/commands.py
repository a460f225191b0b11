"""Text made to look like instructions to a machine."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.facts import Contradiction
from litigation.analysis.values.sources import Citation

_MOST = 20


def instruction_texts(papers: tuple[Paper, ...]) -> Iterator[Contradiction]:
    """Sentences that try to command the analysis; what they claim was not taken for a fact."""
    for paper, cited in islice(_orders(papers), _MOST):
        text = (
            "材料中有一段文字像是写给分析程序的指令，没有执行，"
            "其中的内容也没有当作事实；请核实该文件的来源"
        )
        yield Contradiction("instruction_text", text, cited, (paper.id,))


def _orders(papers: tuple[Paper, ...]) -> Iterator[tuple[Paper, tuple[Citation, ...]]]:
    """Each order once, with all the lines that it is written on."""
    for paper in papers:
        found: dict[tuple[int, int, int], tuple[Citation, ...]] = {}
        for index, line in enumerate(paper.lines):
            for mask in line.masks:
                if mask.kind == "instruction":
                    own = (mask.torn, 0, 0) if mask.torn else (0, index, mask.start)
                    found[own] = (*found.get(own, ()), *line.cite(mask.start, mask.end))
        yield from ((paper, cited) for cited in found.values())
