"""A range to settle in, from odds that the lawyer enters."""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from litigation.analysis.settlement import settlement_of
from litigation.api.asking import person
from litigation.api.settlement_fields import SettlementFields
from litigation.api.settlement_wire import (
    SettlementSerializer,
    StakesSerializer,
    settled,
    stakes,
)
from litigation.selectors import analysis_for
from litigation.selectors.facts import result_of


class Settle(GenericAPIView):
    """Odds in, expected values of both sides and their zone out; nothing is stored."""

    serializer_class = SettlementFields

    @extend_schema(operation_id="litigation_analysis_stakes", responses=StakesSerializer)
    def get(self, request: Request, analysis_id: UUID) -> Response:
        return Response(stakes(result_of(analysis_for(person(request), analysis_id))))

    @extend_schema(operation_id="litigation_analysis_settlement", responses=SettlementSerializer)
    def post(self, request: Request, analysis_id: UUID) -> Response:
        result = result_of(analysis_for(person(request), analysis_id))
        body = SettlementFields(data=request.data)
        body.is_valid(raise_exception=True)
        odds, given = body.entered()
        made = settlement_of(result=result, odds=odds, given=given)
        return Response(settled(analysis_id, result, made))
