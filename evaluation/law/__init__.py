"""The examiner's own arithmetic, from the statutes and not from the engine."""
