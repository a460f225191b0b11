"""Every way in which an element is judged after a decision, by the name that packages use."""

from __future__ import annotations

from litigation.analysis.subjects.judgment.appealing import METHODS as APPEAL
from litigation.analysis.subjects.judgment.enforcing import METHODS as ENFORCEMENT

METHODS = frozenset({*ENFORCEMENT, *APPEAL})
