"""The papers of an analysis as sources, and the refusal when none can be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from django.utils.translation import gettext_noop as _

from documents.models import Document
from documents.problem_words import words_of
from documents.reading import document_text
from litigation.analysis.values.sources import Source
from litigation.models import LitigationAnalysis
from pipeline.errors import DomainError
from pipeline.said import Listed, Said
from tasks_app.context import RunContext


class NoReadableDocument(DomainError):
    """Not one paper gave any text; every file is named with its reason."""

    code = "no_readable_document"


@dataclass(frozen=True)
class Paper:
    """A document and its place among the papers of the analysis, from 1."""

    number: int
    count: int
    document: Document


def papers_of(analysis: LitigationAnalysis) -> tuple[Paper, ...]:
    """The papers in the order they were handed in."""
    rows = list(analysis.papers.select_related("document__blob").order_by("position"))
    return tuple(Paper(n, len(rows), row.document) for n, row in enumerate(rows, start=1))


OnPage = Callable[[Paper, int], None]


def read_source(paper: Paper, on_page: OnPage | None = None) -> Source:
    """What can be read of a document; its problems are part of the text.

    `on_page` is told of every page that is read anew, with its number.
    """
    document = paper.document
    is_statement = document.origin == Document.Origin.STATEMENT
    return Source(
        id=str(document.pk),
        name=document.name,
        media_type=document.media_type,
        sha256=document.sha256,
        text=document_text(document, on_page=partial(on_page, paper) if on_page else None),
        origin="statement" if is_statement else "document",
    )


def pages_told(context: RunContext, node: str) -> OnPage:
    """Tells the watchers of the task every page, so that a scan of hours is seen to go on.

    It also is where a cancelled task leaves a long reading.
    """

    def tell(paper: Paper, page: int) -> None:
        pages = max(paper.document.pages or page, page)
        done = paper.number - 1 + page / (pages + 1)
        message = Said(
            _("正在读取第 %(number)s 份材料，共 %(count)s 份：第 %(page)s / %(pages)s 页"),
            number=paper.number,
            count=paper.count,
            page=page,
            pages=pages,
        )
        context.report(node, 100 * done / paper.count, message)

    return tell


def require_readable(sources: Sequence[Source]) -> None:
    """Raises NoReadableDocument when no source has any text."""
    if any(not source.text.is_empty for source in sources):
        return
    reasons = {source.name: _reasons(source) for source in sources}
    told = [
        Said(_("%(name)s：%(why)s"), name=name, why=Listed(why, _("，")))
        for name, why in reasons.items()
    ]
    raise NoReadableDocument(
        Said(
            _("没有任何文件可以读取，未作分析。%(files)s。请更换可读的文件后重新提交。"),
            files=Listed(told, _("；")),
        ),
        fields=reasons,
    )


def _reasons(source: Source) -> list[str]:
    found = [
        Said.shorter(problem.message.rstrip("。"), words_of(problem).text)
        for problem in source.text.problems
    ]
    return [*found] or [Said(_("没有文字内容"))]
