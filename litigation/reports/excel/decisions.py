"""The lawyer's decisions as a table."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.review.values import Decision, Reviews
from litigation.reports.excel.sheet import Sheet
from litigation.reports.sections.review import stamp


def decisions(reviews: Reviews) -> tuple[Sheet, ...]:
    """One sheet, none where nobody decided anything."""
    words = {
        Decision.ACCEPTED: _("确认"),
        Decision.EDITED: _("修改"),
        Decision.REJECTED: _("排除"),
    }
    columns = (
        (_("决定"), 10),
        (_("系统原文"), 70),
        (_("律师改写"), 70),
        (_("律师备注"), 50),
        (_("律师"), 40),
    )
    rows = tuple(
        (words[one.decision], one.engine_text, one.text, one.note, stamp(one))
        for one in reviews.values()
        if one.is_in_force
    )
    return (Sheet(_("律师审阅"), columns, rows),) if rows else ()
