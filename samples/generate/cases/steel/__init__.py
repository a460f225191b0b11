"""A seller of steel sues for the price; no damages were agreed."""
