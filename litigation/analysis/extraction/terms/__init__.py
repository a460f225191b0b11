"""What the contract agrees, clause by clause."""
