"""Rule packages: what must be proved in a kind of case, as data."""

from litigation.packages.fitting import (
    PackageMismatch,
    PackageNotValid,
    check_covers,
    check_valid_on,
    covers,
    is_valid_on,
)
from litigation.packages.loading import (
    PackageBroken,
    PackageFile,
    UnknownPackage,
    package,
    package_file,
    package_files,
    package_for,
    packaged,
    packages,
    read_package,
    unknown_package,
    whole_package,
)
from litigation.packages.schema import RulePackage

__all__ = [
    "PackageBroken",
    "PackageFile",
    "PackageMismatch",
    "PackageNotValid",
    "RulePackage",
    "UnknownPackage",
    "check_covers",
    "check_valid_on",
    "covers",
    "is_valid_on",
    "package",
    "package_file",
    "package_files",
    "package_for",
    "packaged",
    "packages",
    "read_package",
    "unknown_package",
    "whole_package",
]
