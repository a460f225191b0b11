"""Sums and period with changed figures: read what may be changed, or compute anew."""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from litigation.api.asking import person
from litigation.api.recalculation_fields import RecalculationFields
from litigation.api.recalculation_wire import (
    ChangeableSerializer,
    RecalculatedSerializer,
    changeable,
    recalculated,
)
from litigation.selectors import analysis_for
from litigation.selectors.facts import facts_of, result_of


class Recalculate(GenericAPIView):
    """Changed figures in, money sheet and limitation strip out; nothing is stored."""

    serializer_class = RecalculationFields

    @extend_schema(operation_id="litigation_analysis_changeable", responses=ChangeableSerializer)
    def get(self, request: Request, analysis_id: UUID) -> Response:
        analysis = analysis_for(person(request), analysis_id)
        result = result_of(analysis)
        return Response(changeable(result, facts_of(analysis, result)))

    @extend_schema(operation_id="litigation_analysis_recalculate", responses=RecalculatedSerializer)
    def post(self, request: Request, analysis_id: UUID) -> Response:
        # The engine is loaded when it is first asked for.
        from litigation.running.recalculation import analysis_recalculate

        analysis = analysis_for(person(request), analysis_id)
        body = RecalculationFields(data=request.data)
        body.is_valid(raise_exception=True)
        made = analysis_recalculate(analysis=analysis, changes=body.changes())
        return Response(recalculated(analysis.pk, made))
