"""The employment that the papers tell of."""
