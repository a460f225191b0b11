"""The page of a finished case analysis."""

from legal_assistant.pages.report.view import ReportPage

__all__ = ["ReportPage"]
