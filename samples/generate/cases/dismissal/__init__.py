"""A worker dismissed after eighteen months, the contract signed late, two months unpaid."""
