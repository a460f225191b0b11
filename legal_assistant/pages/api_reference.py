"""What the API offers, for those who write programs against it."""

from __future__ import annotations

from typing import Any

from django.views.generic import TemplateView

from legal_assistant.api.reference import api_reference


class ApiReference(TemplateView):
    """Open to all, like the schema: it tells nothing of anybody's cases."""

    template_name = "pages/api/reference.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(reference=api_reference(), **kwargs)
