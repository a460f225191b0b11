"""What a decision orders: in force since when, due by when, and what it comes to on a day."""
