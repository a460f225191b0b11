"""Notices: what happened to one's tasks, and what one wants to be told of."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from legal_assistant.pages.base import Page
from tasks_app.models import Channel, Occasion
from tasks_app.notices.inbox import notices_mark_read, notices_of
from tasks_app.notices.wishes import Wish, wishes_of, wishes_set

PER_PAGE = 50


class NoticeList(Page):
    """GET shows them, POST notes that all were read."""

    template_name = "pages/notices/page.html"
    section = "notices"

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        notices_mark_read(user=self.user)
        return redirect("notice-list")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        notices = notices_of(self.user).order_by("-pk")
        before = self.request.GET.get("before", "")
        if before.isdecimal() and len(before) < 19:
            notices = notices.filter(pk__lt=int(before))
        shown = list(notices[: PER_PAGE + 1])
        return super().get_context_data(
            notices=shown[:PER_PAGE],
            older=shown[PER_PAGE - 1].pk if len(shown) > PER_PAGE else None,
            wishes=_by_occasion(wishes_of(self.user)),
            channels=list(Channel),
            has_mail=bool(settings.EMAIL_URL and self.user.email),
            **kwargs,
        )


def _by_occasion(wishes: list[Wish]) -> list[tuple[Occasion, list[Wish]]]:
    return [(occasion, list(row)) for occasion, row in groupby(wishes, lambda wish: wish.occasion)]


class NoticeWishes(Page):
    """Takes the ticked boxes; what is not ticked is not wanted."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        ticked = set(request.POST.getlist("wanted"))
        wishes = [
            Wish(occasion, channel, f"{occasion}:{channel}" in ticked)
            for occasion in Occasion
            for channel in Channel
        ]
        wishes_set(user=self.user, wishes=wishes)
        messages.success(request, _("已保存，从下一条通知起生效。"))
        return redirect("notice-list")
