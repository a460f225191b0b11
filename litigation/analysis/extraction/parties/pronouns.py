"""我司, 贵司, 对方: words that mean a party only inside one paper."""

from __future__ import annotations

from litigation.analysis.extraction.parties.mentions import PartyMention

WE = ("我公司", "我司", "本公司", "我方", "我厂", "我单位", "本单位", "我们公司", "我店")
YOU = (
    "贵公司", "贵司", "贵方", "贵单位", "你公司", "你司", "你方", "贵厂", "你单位", "贵店"
)  # fmt: skip
THEY = ("对方", "对方公司", "该公司", "该司")
WE_ALOUD = (*WE, "我们", "我", "本人")
SPOKEN = frozenset({*WE_ALOUD, *THEY, "该客户", "该买方", "客户"})
_SENDER = ("落款", "债权人", "发函人", "发件人")
_ADDRESSEE = ("致", "收函单位", "收件人")
OURS, THEIRS = "我公司", "对方"  # labels of the two sides of a statement


def pronouns_of(mentions: list[PartyMention]) -> dict[str, str]:
    """What we and you mean in a letter: its foot and its head; in a statement: its two sides."""
    words: dict[str, str] = {}
    for mention in mentions:
        if mention.label in _SENDER:
            words |= dict.fromkeys(WE, mention.name)
        if mention.label in _ADDRESSEE:
            words |= {word: mention.name for word in YOU if word not in words}
        if mention.label == OURS:
            words |= dict.fromkeys(WE_ALOUD, mention.name)
        if mention.label == THEIRS:
            words |= dict.fromkeys((*THEY, "客户"), mention.name)
    return words
