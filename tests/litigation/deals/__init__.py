"""Deals as companies paper them: several receipts, bills, returns, variations, letters."""
