"""A preselection for the start form, read from the papers."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from litigation.analysis.proposal import Proposal, ProposedParty
from litigation.api.asking import person
from litigation.selectors.proposals import Proposed, proposal_for
from litigation.words import CONTRACT_ROLES, GROUNDS, POSITIONS


class ProposalFields(serializers.Serializer[Any]):
    document_ids = serializers.ListField(
        child=serializers.UUIDField(), allow_empty=False, max_length=1000
    )
    as_of = serializers.DateField(required=False, allow_null=True)


class ProposedPartySerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    kind = serializers.CharField()
    contract_role = serializers.CharField()
    position = serializers.CharField(allow_blank=True, help_text="empty where unknown")
    roles = serializers.CharField(help_text="in words")
    document_ids = serializers.ListField(child=serializers.CharField())


class ProposalSerializer(serializers.Serializer[Any]):
    """`package_id` is null where no package fits or nothing was read yet."""

    package_id = serializers.CharField(allow_null=True)
    case_type = serializers.CharField(allow_null=True)
    ground = serializers.CharField(allow_null=True)
    message = serializers.CharField()
    document_id = serializers.CharField(allow_null=True, help_text="the paper that shows it")
    parties = ProposedPartySerializer(many=True)
    read = serializers.ListField(child=serializers.UUIDField())
    left = serializers.ListField(
        child=serializers.UUIDField(), help_text="not read yet, or beyond what is looked at here"
    )


class Propose(GenericAPIView):
    """Parties, package and chairs that the papers suggest; nothing is stored or started."""

    serializer_class = ProposalFields

    @extend_schema(operation_id="litigation_analysis_propose", responses=ProposalSerializer)
    def post(self, request: Request) -> Response:
        body = self.get_serializer(data=request.data)
        body.is_valid(raise_exception=True)
        as_of = body.validated_data.get("as_of") or timezone.localdate()
        ids = body.validated_data["document_ids"]
        return Response(_wire(proposal_for(person(request), ids, as_of=as_of)))


def _wire(proposed: Proposed) -> dict[str, Any]:
    made = proposed.proposal
    return {
        **_choice(made),
        "parties": [_party(party) for party in made.parties] if made else [],
        "read": [str(document.pk) for document in proposed.read],
        "left": [str(document.pk) for document in proposed.left],
    }


def _choice(made: Proposal | None) -> dict[str, Any]:
    if made is None:
        choice = dict.fromkeys(("package_id", "case_type", "ground", "document_id"))
        return {**choice, "message": str(GROUNDS["unread"])}
    return {
        "package_id": made.package_id or None,
        "case_type": made.case_type or None,
        "ground": made.ground,
        "message": str(GROUNDS[made.ground]),
        "document_id": made.document or None,
    }


def _party(party: ProposedParty) -> dict[str, Any]:
    roles = (POSITIONS.get(party.position or party.role), CONTRACT_ROLES.get(party.contract_role))
    told = [str(word) for word in roles if word and word != CONTRACT_ROLES["other"]]
    return {
        "name": party.name,
        "kind": party.kind,
        "contract_role": party.contract_role,
        "position": party.position,
        "roles": " · ".join(told),
        "document_ids": list(party.documents),
    }
