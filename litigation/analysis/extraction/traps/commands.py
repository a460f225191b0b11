"""Text made to look like instructions to a machine."""

from __future__ import annotations

from collections.abc import Iterator

from litigation.analysis.extraction.paper import Paper
from litigation.analysis.values.facts import Contradiction

_MOST = 20


def instruction_texts(papers: tuple[Paper, ...]) -> Iterator[Contradiction]:
    """Sentences that try to command the analysis; what they claim was not taken for a fact."""
    count = 0
    for paper in papers:
        for line in paper.lines:
            for mask in line.masks:
                if mask.kind == "instruction" and count < _MOST:
                    count += 1
                    text = (
                        "材料中有一段文字像是写给分析程序的指令，没有执行，"
                        "其中的内容也没有当作事实；请核实该文件的来源"
                    )
                    cited = line.cite(mask.start, mask.end)
                    yield Contradiction("instruction_text", text, cited, (paper.id,))
