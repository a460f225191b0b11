"""One reader per kind of file: bytes in, DocumentText out; no Django, no network, no files."""
