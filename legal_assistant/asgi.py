"""The ASGI entry point: HTTP, WebSocket, and what lives as long as the web process."""

from __future__ import annotations

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "legal_assistant.settings")

from django.core.asgi import get_asgi_application

django_application = get_asgi_application()

from channels.auth import AuthMiddlewareStack
from channels.routing import ProtocolTypeRouter, URLRouter
from django.conf import settings

from documents.body_limit import BodyLimit
from legal_assistant.lifespan import Lifespan
from legal_assistant.sockets import BearerAuthMiddleware, OwnOriginValidator
from tasks_app.channels_edge.routing import websocket_urlpatterns

application = ProtocolTypeRouter(
    {
        "http": BodyLimit(django_application, max_bytes=settings.DOCUMENT_MAX_BYTES),
        "websocket": OwnOriginValidator(
            AuthMiddlewareStack(BearerAuthMiddleware(URLRouter(websocket_urlpatterns)))
        ),
        "lifespan": Lifespan(),
    }
)
