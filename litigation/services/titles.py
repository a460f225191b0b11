"""The title of an analysis: the name of its case and our position, told in either language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from litigation.words import POSITIONS, word

_CASE = "\0"  # stands for a name of a case


@dataclass(frozen=True)
class _Words:
    alone: str  # without a case
    ending: str  # behind the name of a case


def analysis_title(*, case: str | None, position: str) -> str:
    """In the language of the present request."""
    told = {"position": word(POSITIONS, position)}
    if case is None:
        return _("案件分析（%(position)s）") % told
    return _("%(case)s：案件分析（%(position)s）") % {**told, "case": case}


def analysis_retitle(title: str, language: str) -> str:
    """A title that was composed in any language, in this one; any other stays as it is."""
    for known, _name in settings.LANGUAGES:
        for position, words in _words(known).items():
            wanted = _words(language)[position]
            if title == words.alone:
                return wanted.alone
            if title.endswith(words.ending):
                return title.removesuffix(words.ending) + wanted.ending
    return title


@cache
def _words(language: str) -> dict[str, _Words]:
    with override(language):
        return {
            position: _Words(
                analysis_title(case=None, position=position),
                analysis_title(case=_CASE, position=position).removeprefix(_CASE),
            )
            for position in POSITIONS
        }
