"""The rows of the case analysis."""

from litigation.models.analysis import AnalysisDocument, LitigationAnalysis
from litigation.models.file import AnalysisFile
from litigation.models.package import PackageText, RulePackageRow
from litigation.models.rate import RateEntry

__all__ = [
    "AnalysisDocument",
    "AnalysisFile",
    "LitigationAnalysis",
    "PackageText",
    "RateEntry",
    "RulePackageRow",
]
