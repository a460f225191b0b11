"""A buyer of a filling line is sued for the price and for damages of 3 ‰ a day."""
