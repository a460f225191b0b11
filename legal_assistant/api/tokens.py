"""Bearer tokens: get one for a password, list them, revoke them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiResponse, extend_schema, inline_serializer
from knox.models import get_token_model
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from legal_assistant.guessing import user_by_password
from pipeline.errors import DomainError


class NoToken(DomainError):
    code = "no_token"
    status = 400


class Credentials(serializers.Serializer[Any]):
    username = serializers.CharField(max_length=150)
    password = serializers.CharField(
        max_length=4096, trim_whitespace=False, style={"input_type": "password"}
    )


class TokenDescription(serializers.Serializer[Any]):
    id = serializers.CharField(source="token_key", help_text="the first characters of the token")
    created_at = serializers.DateTimeField(source="created")
    expires_at = serializers.DateTimeField(source="expiry", allow_null=True)
    is_current = serializers.SerializerMethodField()

    def get_is_current(self, token: Any) -> bool:
        return bool(token == self.context["request"].auth)


class TokenCreate(APIView):
    authentication_classes = ()  # a stale token in the header must not prevent a new one
    permission_classes = (AllowAny,)

    @extend_schema(
        request=Credentials,
        responses=inline_serializer(
            "Token", {"token": serializers.CharField(), "expires_at": serializers.DateTimeField()}
        ),
    )
    def post(self, request: Request) -> Response:
        credentials = Credentials(data=request.data)
        credentials.is_valid(raise_exception=True)
        user = user_by_password(request=request._request, **credentials.validated_data)
        stored, token = get_token_model().objects.create(user=user)
        return Response({"token": token, "expires_at": _wire(stored.expiry)})

    def get_serializer(self) -> Credentials:
        """The form of the browsable API."""
        return Credentials()


class TokenRevoke(APIView):
    @extend_schema(request=None, responses={204: OpenApiResponse(description="revoked")})
    def post(self, request: Request) -> Response:
        if request.auth is None:
            raise NoToken(_("本次请求没有携带令牌；请用要吊销的令牌调用。"))
        request.auth.delete()
        return Response(status=204)


class TokenList(APIView):
    @extend_schema(responses=TokenDescription(many=True))
    def get(self, request: Request) -> Response:
        tokens = get_token_model().objects.filter(user=request.user, expiry__gt=timezone.now())
        listed = TokenDescription(
            tokens.order_by("-created"), many=True, context={"request": request}
        )
        return Response(listed.data)


class TokenDetail(APIView):
    @extend_schema(responses={204: OpenApiResponse(description="revoked")})
    def delete(self, request: Request, token_id: str) -> Response:
        mine = get_token_model().objects.filter(user=request.user, token_key=token_id)
        if not mine.delete()[0]:
            raise Http404
        return Response(status=204)


def _wire(moment: datetime | None) -> str | None:
    return serializers.DateTimeField().to_representation(moment) if moment else None
