"""What the papers themselves suggest for the start form: the parties, the package, the chairs."""

from litigation.analysis.proposal.propose import propose
from litigation.analysis.proposal.values import Ground, Proposal, ProposedParty

__all__ = ["Ground", "Proposal", "ProposedParty", "propose"]
