"""Who may open a WebSocket: own origins, with a session cookie or the `bearer` subprotocol."""

from __future__ import annotations

from functools import partial
from typing import Any

from channels.auth import get_user
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
    """Reads `Sec-WebSocket-Protocol: bearer, <token>`; it takes precedence over the cookie.

    `scope["user_now"]` asks again who it is: a connection outlives a sign-out or a revoked token.
    """

    def __init__(self, application: Any) -> None:
        self._application = application

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> Any:
        protocols = scope.get("subprotocols", [])
        if protocols[:1] == ["bearer"] and len(protocols) > 1:
            user_now = partial(database_sync_to_async(_user_of), protocols[1])
            scope = {**scope, "user": await user_now(), "user_now": user_now}
        else:
            scope = {**scope, "user_now": partial(_user_of_session, scope.get("session"))}
        return await self._application(scope, receive, send)


async def _user_of_session(session: Any) -> Any:
    if session is None or not session.session_key:
        return AnonymousUser()
    as_stored = type(session._wrapped)(session.session_key)  # the scope's own copy is a memory
    return await get_user({"session": as_stored})


def _user_of(token: str) -> Any:
    try:
        user, _token = BearerAuthentication().authenticate_credentials(token.encode())
    except AuthenticationFailed:
        return AnonymousUser()
    return user
