"""Reports and drafts as Word files."""
