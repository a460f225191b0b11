"""/health/live and /health/ready, for supervisors and load balancers."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from legal_assistant.api.errors import RETRY_AFTER_SECONDS
from legal_assistant.health.probes import failing_parts


@require_safe
@never_cache
def live(request: HttpRequest) -> JsonResponse:
    """The process answers; nothing else is asked."""
    return JsonResponse({"status": "live"})


@require_safe
@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """Every part answers, else 503 with the names of those that do not."""
    failing = failing_parts()
    if not failing:
        return JsonResponse({"status": "ready"})
    wire = {
        "code": "not_ready",
        "message": _("以下部分无法访问：%(parts)s") % {"parts": "、".join(failing)},
        "failing": failing,
    }
    return JsonResponse(wire, status=503, headers={"Retry-After": str(RETRY_AFTER_SECONDS)})
