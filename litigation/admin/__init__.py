"""The admin of analyses and rates."""

from litigation.admin.analysis import AnalysisAdmin
from litigation.admin.file import FileAdmin
from litigation.admin.rate import RateAdmin

__all__ = ["AnalysisAdmin", "FileAdmin", "RateAdmin"]
