"""What a link to the start form brings along: choices in it, and the analysis it comes from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import User
from django.http import QueryDict

from documents.models import Document
from documents.selectors import documents_of
from legal_assistant.pages.analysis_form import Offers
from litigation.models import LitigationAnalysis
from litigation.packages.schema import Combination
from litigation.selectors import AnalysisNotFound, analysis_for

_SUING = frozenset({"plaintiff", "applicant", "appellant"})


@dataclass(frozen=True)
class Brought:
    """`given` are the fields that a proposal from the papers must leave alone."""

    initial: dict[str, Any] = field(default_factory=dict)
    given: tuple[str, ...] = ()
    earlier: LitigationAnalysis | None = None

    def papers(self, user: User) -> list[Document]:
        """The uploads that the earlier analysis read, as far as the user may see them."""
        if self.earlier is None:
            return []
        used = self.earlier.papers.filter(document__origin=Document.Origin.UPLOAD)
        ids = list(used.order_by("position").values_list("document_id", flat=True))
        seen = documents_of(user).select_related("archive").in_bulk(ids)
        return [seen[pk] for pk in ids if pk in seen]

    def chosen(self, user: User, shown: list[Document]) -> list[str]:
        """Of what is shown: all, or what the earlier analysis read and what came since."""
        if self.earlier is None:
            return [str(one.pk) for one in shown]
        used, since = {one.pk for one in self.papers(user)}, self.earlier.created_at
        return [str(one.pk) for one in shown if one.pk in used or one.created_at > since]


def brought_by(query: QueryDict, user: User, offers: Offers) -> Brought:
    """Only a combination that an offer covers; what is unknown or not the user's is left out."""
    chosen, given = _choices(query, offers)
    earlier = _earlier(query, user)
    told = {"user_input": earlier.user_input, "as_of": earlier.as_of} if earlier else {}
    return Brought({**told, **chosen}, given, earlier)


def _earlier(query: QueryDict, user: User) -> LitigationAnalysis | None:
    try:
        return analysis_for(user, query.get("from", ""))
    except AnalysisNotFound:
        return None


def _choices(query: QueryDict, offers: Offers) -> tuple[dict[str, str], tuple[str, ...]]:
    asked = query.get("package_id")
    package = next((one.file.package for one in offers if one.id == asked), None)
    if package is None:
        return {}, ()
    case_type, position = query.get("case_type", ""), query.get("case_position", "")
    best = max(package.combinations, key=lambda one: _fit(one, case_type, position))
    case_type = case_type if case_type in best.case_types else best.case_types[0]
    chosen = {
        "package_id": package.id,
        "case_type": case_type,
        "case_position": best.position,
    }
    given = ("package_id", "case_type")
    return chosen, (*given, "case_position") if best.position == position else given


def _fit(one: Combination, case_type: str, position: str) -> tuple[bool, bool, bool]:
    same_side = (one.position in _SUING) == (position in _SUING)
    return case_type in one.case_types, one.position == position, same_side
