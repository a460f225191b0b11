"""Who may open a WebSocket: own origins, with a session cookie or the `bearer` subprotocol."""

from __future__ import annotations

from typing import Any

from channels.db import database_sync_to_async
from channels.security.websocket import OriginValidator
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from rest_framework.exceptions import AuthenticationFailed

from legal_assistant.api.authentication import BearerAuthentication


class OwnOriginValidator(OriginValidator):
    """Refuses foreign origins; a client that sends none is no browser and needs its token."""

    def __init__(self, application: Any) -> None:
        super().__init__(application, settings.ALLOWED_HOSTS)

    def valid_origin(self, parsed_origin: Any) -> bool:
        return parsed_origin is None or super().valid_origin(parsed_origin)


class BearerAuthMiddleware:
    """Reads `Sec-WebSocket-Protocol: bearer, <token>`; it takes precedence over the cookie."""

    def __init__(self, application: Any) -> None:
        self._application = application

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> Any:
        protocols = scope.get("subprotocols", [])
        if protocols[:1] == ["bearer"] and len(protocols) > 1:
            user = await database_sync_to_async(_user_of)(protocols[1])
            scope = {**scope, "user": user}
        return await self._application(scope, receive, send)


def _user_of(token: str) -> Any:
    try:
        user, _token = BearerAuthentication().authenticate_credentials(token.encode())
    except AuthenticationFailed:
        return AnonymousUser()
    return user
