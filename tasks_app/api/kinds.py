from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from tasks_app.registry import all_kinds


class TaskKinds(APIView):
    """Every kind of task that can be submitted."""

    @extend_schema(responses={200: {"type": "array", "items": {"type": "object"}}})
    def get(self, request: Request) -> Response:
        return Response(
            [
                {
                    "task_type": kind.name,
                    "label": str(kind.label),
                    "lane": str(kind.lane),
                    "params_schema": kind.params_schema,
                    "nodes": [{"name": n.name, "label": str(n.label)} for n in kind.nodes],
                }
                for kind in all_kinds()
            ]
        )
