"""The admin of analyses, rule packages and rates."""

from litigation.admin.analysis import AnalysisAdmin
from litigation.admin.file import FileAdmin
from litigation.admin.package import PackageAdmin, PackageTextAdmin
from litigation.admin.rate import RateAdmin
from litigation.admin.review import FindingReviewAdmin

__all__ = [
    "AnalysisAdmin",
    "FileAdmin",
    "FindingReviewAdmin",
    "PackageAdmin",
    "PackageTextAdmin",
    "RateAdmin",
]
