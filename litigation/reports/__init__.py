"""Reports: one outline as html, docx, pdf and md, its tables as xlsx, the result as json."""

from litigation.reports.render import (
    FORMATS,
    LANGUAGES,
    UnknownFormat,
    UnknownLanguage,
    render,
    render_draft,
)

__all__ = ["FORMATS", "LANGUAGES", "UnknownFormat", "UnknownLanguage", "render", "render_draft"]
