"""System checks: every mistake in the settings that one can detect."""
