"""Parts of the report page: text with citations one can open, and the drawings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import zip_longest
from typing import Any
from urllib.parse import urlencode

from django import template
from django.template.context import Context
from django.urls import reverse
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from legal_assistant.pages.report.presenter import Presented
from litigation.analysis.discretion import discreet
from litigation.analysis.review.values import Review
from litigation.analysis.values.facts import Contradiction
from litigation.analysis.values.result import (
    ArticleRef,
    ElementRow,
    Evidence,
    Limitation,
)
from litigation.analysis.values.sources import Citation
from litigation.reports.outline import Rich, Run, Section, Table
from litigation.reports.sections.citing import article_name
from litigation.reports.sections.contradictions import is_shown
from litigation.reports.sections.evidence_words import (
    element_reason,
    own_reason,
    row_flags,
    unread_reserve,
)
from litigation.reports.sections.limitation import (
    effect,
    judgement,
    no_interruption,
    status_word,
)
from litigation.reports.sections.matrix import element_title
from litigation.reports.sections.review import stamp
from litigation.words import (
    DOCUMENT_KINDS,
    EVIDENCE_FLAGS,
    LIMITATION_NAMES,
    STRENGTHS,
    word,
)

register = template.Library()
MOST_SHOWN = 5
DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")  # broken at a hyphen it is hard to read


@register.simple_tag(takes_context=True)
def rich(context: Context, runs: Rich) -> SafeString:
    """A rich text: bold runs, line breaks, and a link for every note."""
    parts = ((_words(context, run), _cites(context, run.notes)) for run in runs)
    return format_html_join("", "{}{}", parts)


@register.simple_tag(takes_context=True)
def cites(context: Context, citations: Iterable[Citation]) -> SafeString:
    """Links for these citations."""
    report: Presented = context["report"]
    wanted = {(c.document, c.page, c.start, c.end) for c in citations}
    numbers = sorted(report.numbers[place] for place in wanted if place in report.numbers)
    return _cites(context, tuple(numbers))


@register.filter
def in_columns(text: str) -> SafeString:
    """Text of a paper with its columns kept apart, however narrow a tab turns out."""
    return format_html_join(
        mark_safe('<span class="tab">\t</span>'), "{}", ((part,) for part in text.split("\t"))
    )


@register.filter
def section_template(anchor: str) -> str:
    """The template that draws a section; most are set from the outline as it is."""
    drawn = {"conclusion", "timeline", "matrix", "money", "limitation", "contradictions"}
    name = anchor if anchor in drawn else "draft" if anchor.startswith("draft-") else "blocks"
    return f"pages/report/_{name}.html"


@register.simple_tag(takes_context=True)
def article_link(context: Context, article: ArticleRef) -> SafeString:
    """The article's name, which opens its text as it stood for this report."""
    return _opening(context, article, escape(article_name(article)))


def _opening(context: Context, article: ArticleRef, words: SafeString) -> SafeString:
    asked = urlencode({"law": article.law, "article": article.article})
    address = reverse("report-article", args=[context["analysis"].pk])
    return format_html('<a class="article" href="{}?{}">{}</a>', address, asked, words)


def _words(context: Context, run: Run) -> SafeString:
    whole_days = DAY.sub(r'<span class="day">\g<0></span>', escape(run.text))
    text = mark_safe(whole_days.replace("\n", "<br>"))  # noqa: S308  escaped just before
    if run.article is not None and "analysis" in context:
        text = _opening(context, run.article, text)
    return format_html("<strong>{}</strong>", text) if run.bold else text


def _cites(context: Context, numbers: tuple[int, ...]) -> SafeString:
    """A link for every note; of many only the first are shown until the rest is asked for."""
    if len(numbers) <= MOST_SHOWN:
        return _links(context, numbers)
    shown, rest = numbers[: MOST_SHOWN - 1], numbers[MOST_SHOWN - 1 :]
    return format_html(
        '{}<a class="cite cite--more" href="{}" aria-label="{}" data-more>+{}</a>'
        '<span class="cites-rest" hidden>{}</span>',
        _links(context, shown),
        _address(context, rest[0]),
        _("再显示 %(count)s 个出处") % {"count": len(rest)},
        len(rest),
        _links(context, rest),
    )


def _links(context: Context, numbers: tuple[int, ...]) -> SafeString:
    """The report's script opens them beside the report; without it they lead to the source."""
    notes = context["report"].notes
    return format_html_join(
        "",
        '<a class="cite" href="{}" data-note="{}" aria-label="{}">{}</a>',
        (
            (_address(context, number), number, _label(number, notes[number]), number)
            for number in numbers
        ),
    )


def _address(context: Context, number: int) -> str:
    return reverse("report-source", args=[context["analysis"].pk, number]) + "#passage"


def _label(number: int, note: dict[str, Any]) -> str:
    return _("出处 %(number)s：%(name)s 第 %(page)s 页") % {
        "number": number,
        "name": note["name"],
        "page": note["page"],
    }


@register.simple_tag(takes_context=True)
def decided(context: Context, finding: str) -> Review | None:
    """The decision in force about a finding."""
    report: Presented = context["report"]
    return report.review.in_force.get(finding)


@register.filter
def stamp_of(review: Review) -> str:
    return stamp(review)


@register.simple_tag(takes_context=True)
def opposed(context: Context, section: Section) -> list[dict[str, Any]]:
    """Each row of the section's table, with the passages that stand against each other in it."""
    report: Presented = context["report"]
    table = section.blocks[0]
    rows = table.rows if isinstance(table, Table) else ()
    items = [item for item in report.result.contradictions if is_shown(item)]
    told = zip_longest(rows, items[: len(rows)])  # the row of all case numbers has no item
    return [
        {
            "cells": row.cells,
            "severity": item.severity if item else "info",
            "passages": _passages(report, item) if item else [],
        }
        for row, item in told
    ]


def _passages(report: Presented, item: Contradiction) -> list[dict[str, Any]]:
    places = ((c.document, c.page, c.start, c.end) for c in item.citations)
    numbers = dict.fromkeys(report.numbers[place] for place in places if place in report.numbers)
    return [
        {**report.notes[number], "number": number, "quote": discreet(report.notes[number]["quote"])}
        for number in numbers
    ]


@register.simple_tag(takes_context=True)
def cite_link(context: Context, number: int) -> SafeString:
    return _links(context, (number,))


@register.filter
def at(values: tuple[Any, ...], index: int) -> Any:
    return values[index]


@register.filter
def citation_list(evidence: Evidence) -> tuple[Citation, ...]:
    return (evidence.citation,)


@register.simple_tag(takes_context=True)
def reserve(context: Context) -> str:
    report: Presented = context["report"]
    return unread_reserve(report.result)


@register.simple_tag(takes_context=True)
def reason_of(context: Context, element: ElementRow) -> str:
    report: Presented = context["report"]
    return element_reason(element, report.result.limitation)


@register.filter
def document_kind(kind: str) -> str:
    return word(DOCUMENT_KINDS, kind)


@register.filter
def strength(value: str) -> str:
    return word(STRENGTHS, value)


@register.filter
def evidence_flag(flag: str) -> str:
    return word(EVIDENCE_FLAGS, flag)


@register.filter
def limitation_name(limitation: Limitation) -> str:
    return word(LIMITATION_NAMES, limitation.name)


register.simple_tag(judgement)
register.simple_tag(effect)
register.filter("limitation_status", status_word)
register.filter("no_interruption", no_interruption)
register.filter("article_name", article_name)
register.filter("element_title", element_title)
register.filter("own_reason", own_reason)
register.filter("row_flags", row_flags)
