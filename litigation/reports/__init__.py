"""Reports: the same outline as html, docx, pdf, md, and the result itself as json."""

from litigation.reports.render import FORMATS, UnknownFormat, render, render_draft

__all__ = ["FORMATS", "UnknownFormat", "render", "render_draft"]
