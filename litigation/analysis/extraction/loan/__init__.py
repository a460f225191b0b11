"""Loans between people and firms: sides, terms, money lent and paid back."""
