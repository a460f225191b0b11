"""What a side can say against the papers of the other: by their flags, each group once."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from litigation.analysis.reasoning.wording import listed
from litigation.analysis.values.result import Evidence

MOST_NAMED = 3
OBJECTIONS = {
    "copy": "系复印件，可要求出示原件核对",
    "no_seal": "未见签字或盖章，可就真实性提出异议",
    "screenshot": "只是截图，可要求出示原始载体",
    "electronic": "系电子数据，可要求核验原始载体和账号主体",
    "testimony": "系证人证言，可要求证人出庭并说明与对方的利害关系",
    "party_statement": "系单方陈述，不能单独作为认定依据",
    "invoice_only": "发票本身不能证明所载交易已经履行",
    "actor_unknown": "不能确认由谁作出",
    "page_unreadable": "所引页面辨认存疑，可要求出示清晰件",
}


def objections(evidence: Iterable[Evidence], name_of: Callable[[str], str]) -> tuple[str, ...]:
    """One sentence for each weakness; a paper is named under its first.

    Shaking a weak paper beside a strong one wins nothing and is left out.
    """
    every = tuple(evidence)
    has_strong = any(item.strength == "strong" for item in every)
    named: dict[str, list[str]] = {}
    for item in every:
        if has_strong and item.strength == "weak":
            continue
        flag = next((flag for flag in OBJECTIONS if flag in item.flags), None)
        if flag is not None:
            named.setdefault(flag, []).append(name_of(item.citation.document))
    return tuple(
        f"{_names(named[flag])}{said}" for flag, said in OBJECTIONS.items() if flag in named
    )


def _names(papers: list[str]) -> str:
    every = tuple(dict.fromkeys(papers))
    told = listed(f"《{name}》" for name in every[:MOST_NAMED])
    return told if len(every) <= MOST_NAMED else f"{told}等{len(every)}份"
