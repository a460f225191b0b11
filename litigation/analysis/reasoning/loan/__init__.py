"""What a litigator says about a loan."""
