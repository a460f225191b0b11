"""Which of the names found are parties, and which are only short forms of one."""

from __future__ import annotations

import re

from litigation.analysis.extraction.messages import NAME_PARTS, messages_of
from litigation.analysis.extraction.paper import Paper
from litigation.analysis.extraction.parties.gather import Gathered
from litigation.analysis.extraction.parties.mentions import PartyMention
from litigation.analysis.extraction.parties.pronouns import OURS, SPOKEN, THEIRS
from litigation.analysis.extraction.parties.roles import PROCEDURAL
from litigation.analysis.extraction.parties.statement import ROLE_NAMES
from litigation.analysis.values.facts import DocumentKind as K

_ROLE_LABEL = re.compile(
    r"人$|方$|劳动者|单位|被告|原告|致|落款|出具人|户名|名称|客户|供应商|我|买家|卖家"
)
_PERSON_LABEL = re.compile(r"[甲乙丙付收债欠承还我对担保汇]")
_MOST_NAMED = 20  # names taken from running text when no paper labels any
_FULL = ("有限公司", "责任公司", "分公司")
_SHORTEST_FORM = 4  # 样本钢材


def party_names(gathered: Gathered) -> list[str]:
    """Names that stand in a role; where no paper gives roles, names told in the text."""
    names = [name for name, mentions in gathered.labelled.items() if _has_role(mentions)]
    real = [name for name in names if not _stands_in(gathered.labelled[name])]
    if any(m.paper_kind is not K.STATEMENT for name in real for m in gathered.labelled[name]):
        real += _counterpart(real, gathered)
        return _without_short(real)  # the papers name the sides that a statement calls 对方
    told = all(m.label in (OURS, THEIRS) for name in names for m in gathered.labelled[name])
    if told:
        named = [
            name for name, mentions in gathered.running.items()
            if name.endswith(_FULL) or mentions[0].paper_kind is K.STATEMENT
        ]  # fmt: skip
        names += [name for name in named[:_MOST_NAMED] if name not in names]
    return _without_short(names)


def _counterpart(real: list[str], gathered: Gathered) -> list[str]:
    """Where labels give only one side: the firm that the papers name most beside it."""
    if len(real) != 1:
        return []
    seen = {
        name: len(mentions)
        for name, mentions in gathered.running.items()
        if name.endswith(_FULL) and name != real[0] and mentions[0].paper_kind is not K.STATEMENT
    }
    best = max(seen.values(), default=0)
    most = [name for name, count in seen.items() if count == best]
    return most if len(most) == 1 else []


def short_names(
    papers: tuple[Paper, ...], gathered: Gathered, names: list[str], main: set[str]
) -> dict[str, set[str]]:
    """Short forms that the papers use, by the one full name each fits; `main` breaks a draw."""
    short: dict[str, set[str]] = {}
    for candidate in sorted({*gathered.running, *gathered.labelled}.difference(names)):
        bare = candidate.removesuffix("公司")
        if len(bare) > 8 or candidate.endswith(_FULL):
            continue
        fit = _only([name for name in names if bare in name], main)
        if fit:
            short.setdefault(fit, set()).add(candidate)
    for paper in papers:
        if paper.kind is K.CHAT:
            for form, name in _speakers(paper, names, main).items():
                short.setdefault(name, set()).add(form)
    return short


def _speakers(paper: Paper, names: list[str], main: set[str]) -> dict[str, str]:
    """Company names beside speakers: 王样例（样本钢材）, 丁样例-样本精密."""
    found: dict[str, str] = {}
    for speaker in dict.fromkeys(message.speaker for message in messages_of(paper)):
        for piece in NAME_PARTS.split(speaker):
            for size in range(len(piece), _SHORTEST_FORM - 1, -1):
                fits = [name for name in names if piece[:size] in name]
                if fits:
                    name = _only(fits, main)
                    if name and piece[:size] != name:
                        found[piece[:size]] = name
                    break
    return found


def _only(fits: list[str], main: set[str]) -> str | None:
    if len(fits) > 1:
        fits = [name for name in fits if name in main]
    return fits[0] if len(fits) == 1 else None


def _has_role(mentions: list[PartyMention]) -> bool:
    if not any(_ROLE_LABEL.search(mention.label) for mention in mentions):
        return False
    return mentions[0].kind == "company" or any(
        mention.label in PROCEDURAL
        or mention.contract_role != "other"
        or _PERSON_LABEL.match(mention.label)
        for mention in mentions
    )


def _stands_in(mentions: list[PartyMention]) -> bool:
    """A pronoun, or 某公司, that stands for a party without naming it."""
    if any(mention.label == "劳动者" for mention in mentions):
        return False  # who tells of his own work is meant, however his name is masked
    spoken = all(mention.paper_kind is K.STATEMENT for mention in mentions)
    name = mentions[0].name
    return spoken and (name in SPOKEN or name in ROLE_NAMES or "某" in name)


def _without_short(names: list[str]) -> list[str]:
    """Drop a short name whose full form is there: 恒达公司 beside 江州恒达贸易有限公司."""
    kept = []
    for name in names:
        bare = name.removesuffix("公司")
        is_short = bare != name and not name.endswith(_FULL)
        if not (is_short and any(bare in other and other != name for other in names)):
            kept.append(name)
    return kept
