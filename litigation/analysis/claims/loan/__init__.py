"""The money of a loan: what was lent, what it costs, what is left."""
