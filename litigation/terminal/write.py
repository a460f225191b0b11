"""Writes the files of a finished analysis into a folder."""

from __future__ import annotations

import shutil
from pathlib import Path

from litigation.models import AnalysisFile, LitigationAnalysis


def write_files(analysis: LitigationAnalysis, folder: Path) -> list[Path]:
    """report.html, report.docx … and every draft by its title; returns what was written."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for file in analysis.files.order_by("position"):
        target = folder / _name(file, written)
        shutil.copyfile(file.path, target)
        written.append(target)
    return written


def _name(file: AnalysisFile, written: list[Path]) -> str:
    if file.kind == AnalysisFile.Kind.REPORT:
        return f"report.{file.key}"
    taken = {path.name for path in written}
    return f"{file.key}-{file.name}" if file.name in taken else file.name
