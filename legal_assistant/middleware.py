"""Response headers that keep foreign code out of our pages."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

STRICT = (
    "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'self'"
)
# The admin theme evaluates expressions; the API pages carry inline scripts. Neither shows
# the text of a case file.
RELAXED = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'self'"
)
RELAXED_PATHS = ("/admin/", "/api/v1/")

GetResponse = Callable[[HttpRequest], HttpResponse]


class ContentSecurityPolicyMiddleware:
    """Adds Content-Security-Policy unless the view has set its own."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        is_relaxed = request.path.startswith(RELAXED_PATHS)
        response.headers.setdefault("Content-Security-Policy", RELAXED if is_relaxed else STRICT)
        return response
