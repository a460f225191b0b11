"""JSON bodies, bounded in size and depth before they become objects."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import IO, Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import APIException, ParseError
from rest_framework.parsers import JSONParser


class BodyTooLarge(APIException):
    status_code = 413
    default_detail = _("请求内容过大。")
    default_code = "too_large"


class BoundedJSONParser(JSONParser):
    """What is too large answers 413, what is nested too deep for Python 400."""

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> dict[str, Any]:
        most: int = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        body = stream.read(most + 1)
        if len(body) > most:
            raise BodyTooLarge
        try:
            parsed: dict[str, Any] = super().parse(BytesIO(body), media_type, parser_context)
        except RecursionError:
            raise ParseError(_("JSON 嵌套过深。")) from None
        return parsed
