"""Rule packages, to choose from."""

from __future__ import annotations

from typing import Any

import msgspec
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from litigation.api.asking import person
from litigation.choices import CASE_TYPE_CHOICES, POSITION_CHOICES
from litigation.selectors.packages import Offer, offer_to, offers_for


class PackageFilter(serializers.Serializer):
    case_type = serializers.ChoiceField(choices=CASE_TYPE_CHOICES, required=False)
    position = serializers.ChoiceField(choices=POSITION_CHOICES, required=False)
    as_of = serializers.DateField(required=False)


class CombinationSerializer(serializers.Serializer):
    position = serializers.CharField()
    case_types = serializers.ListField(child=serializers.CharField())
    scenarios = serializers.ListField(child=serializers.CharField())


class PackageSerializer(serializers.Serializer):
    """The shape of a package in the answer."""

    package_id = serializers.CharField()
    version = serializers.CharField()
    title = serializers.DictField(child=serializers.CharField())
    valid_from = serializers.DateField()
    valid_to = serializers.DateField(allow_null=True)
    facts_date = serializers.DateField()
    not_covered = serializers.ListField(child=serializers.CharField())
    combinations = CombinationSerializer(many=True)
    element_count = serializers.IntegerField()
    parts = serializers.ListField(child=serializers.CharField())
    sha256 = serializers.CharField(help_text="of the package's text and its parts'")
    origin = serializers.ChoiceField(choices=["system", "copy"])
    owner = serializers.CharField(help_text="of a copy")
    is_shared = serializers.BooleanField()
    based_on = serializers.CharField(help_text="of a copy: id and version")


class PackageDetailSerializer(PackageSerializer):
    elements = serializers.ListField(child=serializers.DictField())


class PackageList(APIView):
    """The packages that cover a case type and position and are valid on a day."""

    @extend_schema(
        operation_id="litigation_analysis_packages_list",
        parameters=[PackageFilter],
        responses=PackageSerializer(many=True),
    )
    def get(self, request: Request) -> Response:
        asked = PackageFilter(data=request.query_params)
        asked.is_valid(raise_exception=True)
        offers = offers_for(person(request), **asked.validated_data)
        return Response([_summary(offer) for offer in offers])


class PackageDetail(APIView):
    """One package with its elements."""

    @extend_schema(
        parameters=[OpenApiParameter("package_id", str, OpenApiParameter.PATH)],
        responses=PackageDetailSerializer,
    )
    def get(self, request: Request, package_id: str) -> Response:
        offer = offer_to(person(request), package_id)
        elements = msgspec.to_builtins(offer.file.package.elements)
        return Response({**_summary(offer), "elements": elements})


def _summary(offer: Offer) -> dict[str, Any]:
    whole: dict[str, Any] = msgspec.to_builtins(offer.file.package)
    elements = whole.pop("elements")
    return {
        **whole,
        "package_id": whole.pop("id"),
        "element_count": len(elements),
        "sha256": offer.file.sha256,
        "origin": offer.origin,
        "owner": offer.owner,
        "is_shared": offer.is_shared,
        "based_on": offer.based_on,
    }
