"""An app whose kind of task can never run."""
