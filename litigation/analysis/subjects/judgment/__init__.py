"""What is done about a decision: appeal it, enforce it, or secure what it may give."""
