"""Numbers the citations of a report in the order in which it uses them."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from litigation.analysis.values.result import AnalysisResult
from litigation.analysis.values.sources import Citation
from litigation.reports.outline import Note


class Notebook:
    """Gives every distinct citation one number."""

    def __init__(self, result: AnalysisResult) -> None:
        self._names = {item.document: item.name for item in result.unreadable}
        self._names |= {profile.document: profile.name for profile in result.documents}
        self._numbers: dict[Citation, int] = {}

    def refs(self, citations: Iterable[Citation]) -> tuple[int, ...]:
        """The numbers of these citations, rising, each once."""
        numbers = {self._numbers.setdefault(c, len(self._numbers) + 1) for c in citations}
        return tuple(sorted(numbers))

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
                quote=citation.quote,
            )
            for citation, number in self._numbers.items()
        )
