"""Notices by e-mail: queued with the notice, sent from no transaction, tried again for a day.

The text says kind, state and where to look; never a title, a party or a word of a document.
"""

from __future__ import annotations

import logging
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import F
from django.utils.translation import gettext as _

from tasks_app.clock import Now, in_seconds
from tasks_app.models import Notice, NoticeMail, Occasion
from tasks_app.registry import label_of

logger = logging.getLogger(__name__)

MOST_TRIES = 10
FIRST_DELAY = timedelta(minutes=1)
LONGEST_DELAY = timedelta(hours=6)
HELD_SECONDS = 300  # while one process sends it; if that dies, another tries after this
AT_ONCE = 20


def mail_queue(notice: Notice) -> None:
    """A notifier: the notice goes out by e-mail if the site sends any and the user has one."""
    if settings.EMAIL_URL and notice.user.email:
        NoticeMail.objects.get_or_create(notice=notice)


def mail_send_due() -> int:
    """Send what is due; returns how many went out. Slow: never call it in a transaction."""
    waiting = NoticeMail.objects.filter(sent_at__isnull=True, given_up_at__isnull=True)
    due = waiting.filter(next_try_at__lte=Now()).order_by("next_try_at")
    mails = due.select_related("notice__user", "notice__task")[:AT_ONCE]
    return sum(_send(mail) for mail in mails if _take(mail))


def _take(mail: NoticeMail) -> bool:
    """One process wins; it alone sends."""
    unchanged = NoticeMail.objects.filter(pk=mail.pk, tries=mail.tries, sent_at__isnull=True)
    return bool(unchanged.update(tries=F("tries") + 1, next_try_at=in_seconds(HELD_SECONDS)))


def _send(mail: NoticeMail) -> bool:
    try:
        _message(mail.notice).send()
    except Exception as error:  # whatever a mail backend raises: another try comes
        _record_failure(mail, error)
        return False
    NoticeMail.objects.filter(pk=mail.pk, sent_at__isnull=True).update(sent_at=Now(), error="")
    return True


def _record_failure(mail: NoticeMail, error: Exception) -> None:
    name = type(error).__name__
    logger.warning(
        "a notice could not be sent by e-mail",
        extra={"task_id": str(mail.notice.task_id), "exception": name},
    )
    delay = min(FIRST_DELAY * 2**mail.tries, LONGEST_DELAY)
    given_up = {"given_up_at": Now()} if mail.tries + 1 >= MOST_TRIES else {}
    NoticeMail.objects.filter(pk=mail.pk).update(
        error=name, next_try_at=in_seconds(delay.total_seconds()), **given_up
    )


def _message(notice: Notice) -> EmailMessage:
    name = label_of(notice.task.kind)
    occasion = str(Occasion(notice.occasion).label)
    link = f"{settings.SITE_URL}/tasks/{notice.task_id}/"
    body = _("任务类型：%(kind)s\n状态：%(state)s\n查看：%(link)s\n") % {
        "kind": name,
        "state": occasion,
        "link": link,
    }
    host = urlsplit(settings.SITE_URL).hostname or "localhost"
    return EmailMessage(
        subject=_("%(state)s：%(kind)s") % {"state": occasion, "kind": name},
        body=body,
        to=[notice.user.email],
        # A second copy, sent when a process died between sending and recording, is recognizable.
        headers={"Message-ID": f"<notice-{notice.pk}@{host}>"},
    )
