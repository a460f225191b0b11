"""What the lawyer decided about findings, with what the engine had said beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from django.utils import timezone
from django.utils.translation import gettext as _

from litigation.analysis.review.values import Decision, Review, Reviews
from litigation.analysis.values.result import AnalysisResult
from litigation.reports.outline import Block, Heading, Section, Style
from litigation.reports.pen import labelled, text


def section(engine: AnalysisResult, reviews: Reviews) -> Section:
    """Edited ones with both texts, rejected ones with the reason, and how many were accepted."""
    blocks: list[Block] = [
        text(
            _("以下为承办律师对系统认定的决定。金额测算、策略与文书草稿不随之改变，使用前请核对。"),
            style=Style.QUIET,
        )
    ]
    blocks += _group(_("律师修改的认定"), _of(reviews, Decision.EDITED), _edited)
    blocks += _group(_("被律师排除的认定"), _of(reviews, Decision.REJECTED), _engine_said)
    blocks += _group(_("律师确认的认定"), _of(reviews, Decision.ACCEPTED), _engine_said)
    return Section("review", _("律师审阅"), tuple(blocks))


def marked(words: str, review: Review) -> str:
    """A text that stands in the report by the lawyer's decision."""
    if review.decision == Decision.EDITED:
        return _("%(text)s（律师修改）") % {"text": words}
    return _("%(text)s（律师确认）") % {"text": words}


def unemptied(section: Section, engine: AnalysisResult, left: AnalysisResult) -> Section:
    """A section is not said to be undecidable when the lawyer has taken all out of it."""
    emptied = {
        "conclusion": engine.conclusions and not left.conclusions,
        "findings": engine.findings and not left.findings,
    }
    if not emptied.get(section.anchor):
        return section
    told = text(_("系统的认定均已被律师排除，见“律师审阅”。"), style=Style.LEAD)
    return replace(section, blocks=(told, *section.blocks[1:]))


def stamp(review: Review) -> str:
    """Who decided, when, and why."""
    at = timezone.localtime(review.at).strftime("%Y-%m-%d %H:%M")
    told = _("%(name)s，%(at)s") % {"name": review.by, "at": at}
    return _("%(told)s，沿用自较早的分析") % {"told": told} if review.carried else told


def _of(reviews: Reviews, decision: Decision) -> list[Review]:
    return [one for one in reviews.values() if one.decision == decision]


Write = Callable[[Review], list[Block]]


def _group(heading: str, reviews: Iterable[Review], write: Write) -> list[Block]:
    found = list(reviews)
    blocks: list[Block] = [Heading(text=heading)] if found else []
    for one in found:
        blocks += write(one)
        blocks.append(text(stamp(one), style=Style.QUIET))
    return blocks


def _edited(review: Review) -> list[Block]:
    return [
        labelled(_("律师"), review.text, style=Style.ITEM),
        labelled(_("系统原文"), review.engine_text),
        *_note(review),
    ]


def _engine_said(review: Review) -> list[Block]:
    return [text(review.engine_text, style=Style.ITEM), *_note(review)]


def _note(review: Review) -> list[Block]:
    return [labelled(_("律师备注"), review.note)] if review.note else []
