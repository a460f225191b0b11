"""The case analysis from the command line: files in, live progress, reports out."""
