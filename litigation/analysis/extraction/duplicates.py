"""Files that are the same file, or say the same."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from litigation.analysis.extraction.paper import Paper

_SHORTEST = 20  # characters below which equal texts prove nothing


def marked(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
    """The papers, each later copy pointing to the first."""
    seen: dict[str, str] = {}
    found = []
    for paper in papers:
        keys = [f"file:{paper.source.sha256}"] if paper.source.sha256 else []
        text = "".join("".join(line.text.split()) for line in paper.lines)
        if len(text) >= _SHORTEST:
            keys.append("text:" + hashlib.sha256(text.encode()).hexdigest())
        first = next((seen[key] for key in keys if key in seen), None)
        for key in keys:
            seen.setdefault(key, paper.id)
        found.append(replace(paper, duplicate_of=first))
    return tuple(found)
