"""What somebody may see of analyses, their files, and the rates that staff entered."""

from litigation.selectors.analyses import AnalysisNotFound, analyses_of, analysis_for
from litigation.selectors.files import (
    FileNotFound,
    NotCompleted,
    analysis_file,
    downloads_of,
    report_language,
)

__all__ = [
    "AnalysisNotFound",
    "FileNotFound",
    "NotCompleted",
    "analyses_of",
    "analysis_file",
    "analysis_for",
    "downloads_of",
    "report_language",
]
