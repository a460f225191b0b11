"""What a lawyer decided about the findings of a report, beside what the engine said."""
