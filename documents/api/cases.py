"""Cases and the people who share them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db.models import Count
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import generics, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from documents.api.paging import NewestFirst
from documents.api.request import asker
from documents.api.serializers import AddMemberSerializer, CaseMemberSerializer, CaseSerializer
from documents.models import Case
from documents.selectors import case_for, cases_of
from documents.services import (
    case_add_member,
    case_create,
    case_delete,
    case_remove_member,
    case_update,
)
from pipeline.errors import DomainError


class UserNotFound(DomainError):
    code = "user_not_found"
    status = 404


class CaseList(generics.ListAPIView[Case]):
    queryset = Case.objects.none()
    serializer_class = CaseSerializer
    pagination_class = NewestFirst

    def get_queryset(self) -> Any:
        counted = cases_of(asker(self.request)).annotate(document_count=Count("documents"))
        return counted.prefetch_related("memberships__user")

    @extend_schema(request=CaseSerializer, responses={201: CaseSerializer})
    def post(self, request: Request) -> Response:
        """Open a case."""
        body = CaseSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        case = case_create(owner=asker(request), **body.validated_data)
        return Response(CaseSerializer(case).data, status=status.HTTP_201_CREATED)


class CaseDetail(APIView):
    @extend_schema(responses=CaseSerializer)
    def get(self, request: Request, case_id: UUID) -> Response:
        """One case."""
        return Response(CaseSerializer(case_for(asker(request), case_id)).data)

    @extend_schema(request=CaseSerializer, responses=CaseSerializer)
    def patch(self, request: Request, case_id: UUID) -> Response:
        """Change the name or the note."""
        case = case_for(asker(request), case_id)
        body = CaseSerializer(data=request.data, partial=True)
        body.is_valid(raise_exception=True)
        changed = case_update(case=case, actor=asker(request), **body.validated_data)
        return Response(CaseSerializer(changed).data)

    @extend_schema(responses={204: None})
    def delete(self, request: Request, case_id: UUID) -> Response:
        """Remove a case with its documents."""
        case_delete(case=case_for(asker(request), case_id), actor=asker(request))
        return Response(status=status.HTTP_204_NO_CONTENT)


class CaseMembers(APIView):
    @extend_schema(responses=CaseMemberSerializer(many=True))
    def get(self, request: Request, case_id: UUID) -> Response:
        """Who shares the case."""
        members = case_for(asker(request), case_id).memberships.select_related("user")
        return Response(CaseMemberSerializer(members, many=True).data)

    @extend_schema(request=AddMemberSerializer, responses={201: CaseMemberSerializer})
    def post(self, request: Request, case_id: UUID) -> Response:
        """Share the case with somebody."""
        case = case_for(asker(request), case_id)
        body = AddMemberSerializer(data=request.data)
        body.is_valid(raise_exception=True)
        user = _user(username=body.validated_data["username"])
        member = case_add_member(case=case, user=user, actor=asker(request))
        return Response(CaseMemberSerializer(member).data, status=status.HTTP_201_CREATED)


class CaseMemberDetail(APIView):
    @extend_schema(responses={204: None})
    def delete(self, request: Request, case_id: UUID, user_id: int) -> Response:
        """Stop sharing the case with somebody."""
        case = case_for(asker(request), case_id)
        case_remove_member(case=case, user=_user(pk=user_id), actor=asker(request))
        return Response(status=status.HTTP_204_NO_CONTENT)


def _user(**wanted: Any) -> Any:
    user = get_user_model().objects.filter(is_active=True, **wanted).first()
    if user is None:
        raise UserNotFound(_("没有这个用户。"))
    return user
