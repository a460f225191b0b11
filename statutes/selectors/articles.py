"""An article by law and number, as it stood on a day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext as _

from pipeline.errors import DomainError
from statutes.models import Article, Law, LawVersion
from statutes.reading.names import law_key
from statutes.reading.numerals import NUMERALS, number_of

LABEL = re.compile(
    rf"第?\s?(\d{{1,4}}|[{NUMERALS}]{{1,9}})\s?条?(?:之([{NUMERALS}]{{1,3}}|\d{{1,2}}))?"
)


class ArticleNotFound(DomainError):
    """No loaded text has this article on this day."""

    code = "article_not_found"
    status = 404


@dataclass(frozen=True)
class ArticleFound:
    """The article in force on the day, and the other texts of it that are loaded."""

    article: Article
    others: tuple[Article, ...]


def laws() -> QuerySet[Law]:
    """All laws with their versions, newest first."""
    return Law.objects.prefetch_related(
        Prefetch("versions", LawVersion.objects.order_by("-effective_from"))
    )


def in_force(day: date) -> Q:
    """Versions that stand on the day."""
    return Q(effective_from__lte=day) & (Q(effective_to__isnull=True) | Q(effective_to__gte=day))


def article_on(
    names: Iterable[str], number: int, *, branch: int = 0, day: date
) -> ArticleFound | None:
    """The article of the first of these laws that is loaded and in force; None when none is.

    `names` are the ways to call one law, the likeliest first.
    """
    for key in dict.fromkeys(law_key(name) for name in names):
        every = Article.objects.filter(version__law__key=key, number=number, branch=branch)
        found = list(every.select_related("version__law").order_by("-version__effective_from"))
        held = [one for one in found if _stands(one.version, day)]
        if held:
            return ArticleFound(held[0], tuple(one for one in found if one != held[0]))
    return None


def article_place(label: str) -> tuple[int, int] | None:
    """Number and branch of 第585条, 585, 第十条之一; None when the label names no article."""
    match = LABEL.match(label.strip())
    number = number_of(match[1]) if match else None
    if match is None or not number:
        return None
    return number, number_of(match[2] or "0") or 0


def article_named(law: str, label: str, *, day: date) -> ArticleFound:
    """The article by the law's name and its label; raises ArticleNotFound."""
    place = article_place(label)
    found = article_on([law], place[0], branch=place[1], day=day) if place else None
    if found is None:
        raise ArticleNotFound(
            _("未载入《%(law)s》%(article)s在%(day)s有效的文本。")
            % {"law": law, "article": label, "day": day.isoformat()}
        )
    return found


def _stands(version: LawVersion, day: date) -> bool:
    return version.effective_from <= day and (
        version.effective_to is None or day <= version.effective_to
    )
