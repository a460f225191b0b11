"""Looking laws up: search, and one article as it stood on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_date

from legal_assistant.pages.base import Page
from statutes.selectors import QueryTooShort, SearchResult, article_named, laws, search

MOST_LAWS = 200
MOST_NAME = 200


class StatuteSearch(Page):
    template_name = "pages/statutes/search.html"
    section = "statutes"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        query = self.request.GET.get("q", "").strip()
        day = asked_day(self.request.GET.get("on", ""))
        found, refusal = self._found(query, day) if query else (None, "")
        return super().get_context_data(
            q=query,
            day=day,
            found=found,
            refusal=refusal,
            laws=None if found else laws()[:MOST_LAWS],
            **kwargs,
        )

    def _found(self, query: str, day: date) -> tuple[SearchResult | None, str]:
        try:
            return search(query, day=day), ""
        except QueryTooShort as refusal:
            return None, refusal.message


class StatuteArticle(Page):
    """One article of a loaded law; 404 when no text of the day is loaded."""

    template_name = "pages/statutes/article.html"
    section = "statutes"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET
        day = asked_day(asked.get("on", ""))
        found = article_named(
            asked.get("law", "")[:MOST_NAME], asked.get("article", "")[:MOST_NAME], day=day
        )
        return super().get_context_data(
            day=day, official=found.article, others=found.others, **kwargs
        )


def asked_day(text: str) -> date:
    """The day in a query string; today when there is none that can be read."""
    try:
        return parse_date(text) or timezone.localdate()
    except ValueError:
        return timezone.localdate()
