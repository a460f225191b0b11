"""Which rules govern the case: the package's elements and the articles of the facts' date."""

from litigation.analysis.rules.assembly import assemble_rules
from litigation.analysis.rules.values import RuleSet

__all__ = ["RuleSet", "assemble_rules"]
