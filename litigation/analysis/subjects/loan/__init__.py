"""Loans: the lender claims principal and interest, the borrower and its sureties defend."""
