"""An article that a report cites, as it stood for the report."""

from __future__ import annotations

from typing import Any

from legal_assistant.pages.report.refusing import PageOfReport
from litigation.selectors import analysis_for
from litigation.selectors.articles import cited_article


class ReportArticle(PageOfReport):
    template_name = "pages/statutes/article.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        analysis = analysis_for(self.user, self.kwargs["analysis_id"])
        asked = self.request.GET
        opened = cited_article(analysis, law=asked.get("law", ""), label=asked.get("article", ""))
        return super().get_context_data(
            analysis=analysis,
            opened=opened,
            day=opened.day,
            official=opened.official,
            others=opened.others,
            **kwargs,
        )
