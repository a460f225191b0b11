"""The page of a finished case analysis, and the pages that it opens."""

from legal_assistant.pages.report.article import ReportArticle
from legal_assistant.pages.report.comparison import ReportDifference, RunAgain
from legal_assistant.pages.report.source import ReportSource
from legal_assistant.pages.report.view import ReportPage

__all__ = ["ReportArticle", "ReportDifference", "ReportPage", "ReportSource", "RunAgain"]
