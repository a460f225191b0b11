"""Numbers the citations of a report in the order in which it uses them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from litigation.analysis.review.findings import findings_in
from litigation.analysis.values.result import AnalysisResult, Finding
from litigation.analysis.values.sources import Citation
from litigation.reports.outline import Note
from litigation.reports.pen import colon, in_chinese

MOST = 8  # a reader checks eight places, not sixty


class Notebook:
    """Gives every distinct citation one number."""

    def __init__(self, result: AnalysisResult) -> None:
        self._names = {item.document: item.name for item in result.unreadable}
        self._names |= {profile.document: profile.name for profile in result.documents}
        self._numbers: dict[Citation, int] = {}
        self._result = result  # keeps the findings alive, so that their identities are theirs
        self._findings = {id(finding): name for name, finding in findings_in(result).items()}

    def refs(self, citations: Iterable[Citation], *, most: int = MOST) -> tuple[int, ...]:
        """The numbers of at most `most` of these citations, rising, each once."""
        kept = _kept(_read_once(citations), most)
        numbers = {self._numbers.setdefault(c, len(self._numbers) + 1) for c in kept}
        return tuple(sorted(numbers))

    def finding(self, finding: Finding) -> str:
        """The name under which this very finding of the result is reviewed."""
        return self._findings.get(id(finding), "")

    def name(self, document: str) -> str:
        """The file name people know the document by."""
        return self._names.get(document, document)

    def numbered(self) -> dict[int, Citation]:
        """Every citation under its number."""
        return {number: citation for citation, number in self._numbers.items()}

    def notes(self) -> tuple[Note, ...]:
        return tuple(
            Note(
                number=number,
                document=self.name(citation.document),
                place=_("第 %(page)s 页") % {"page": citation.page},
                quote=" ".join(citation.quote.split("\t")),
                comma="，" if in_chinese() else ", ",
                colon=colon(),
            )
            for citation, number in self._numbers.items()
        )


def _read_once(citations: Iterable[Citation]) -> Iterator[Citation]:
    """The first of those that a reader cannot tell apart: same words, same page."""
    seen = set()
    for one in citations:
        place = (one.document, one.page, one.quote)
        if place not in seen:
            seen.add(place)
            yield one


def _kept(citations: Iterable[Citation], most: int) -> tuple[Citation, ...]:
    """The first place of every paper before the second of any; the result holds them all."""
    every = tuple(dict.fromkeys(citations))
    first = {citation.document: citation for citation in reversed(every)}
    chosen = sorted(every, key=lambda one: first[one.document] is not one)[:most]
    return tuple(one for one in every if one in chosen)
