"""Rule packages: what must be proved in a kind of case, as data."""

from litigation.packages.loading import (
    PackageBroken,
    PackageMismatch,
    UnknownPackage,
    package,
    package_for,
    packages,
)
from litigation.packages.schema import RulePackage

__all__ = [
    "PackageBroken",
    "PackageMismatch",
    "RulePackage",
    "UnknownPackage",
    "package",
    "package_for",
    "packages",
]
