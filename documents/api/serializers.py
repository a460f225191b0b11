"""What documents and cases look like on the wire."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from documents import media_types
from documents.models import Case, CaseMember, Document
from documents.problem_words import english_of
from documents.reading import kept_text
from documents.selectors import twin_of
from documents.text import Problem


class MemberFileSerializer(serializers.ModelSerializer[Document]):
    """A document that came out of a zip."""

    media_type = serializers.CharField(read_only=True)
    size = serializers.IntegerField(read_only=True)
    sha256 = serializers.CharField(read_only=True)

    class Meta:
        model = Document
        fields = ["id", "name", "media_type", "size", "sha256", "pages", "status"]


class RefusedMemberSerializer(serializers.Serializer[dict[str, str]]):
    """A file in a zip that could not be taken in, and why."""

    name = serializers.CharField()
    code = serializers.CharField()
    message = serializers.CharField()


class DocumentSerializer(serializers.ModelSerializer[Document]):
    media_type = serializers.CharField(read_only=True)
    size = serializers.IntegerField(read_only=True)
    sha256 = serializers.CharField(read_only=True)
    owner = serializers.CharField(source="owner.username", read_only=True)
    case = serializers.UUIDField(source="case_id", read_only=True, allow_null=True)
    archive = serializers.UUIDField(source="archive_id", read_only=True, allow_null=True)
    links = serializers.SerializerMethodField()

    class Meta:
        model = Document
        fields = [
            "id",
            "name",
            "media_type",
            "size",
            "sha256",
            "pages",
            "status",
            "origin",
            "owner",
            "case",
            "archive",
            "created_at",
            "links",
        ]
        read_only_fields = fields

    @extend_schema_field(serializers.DictField(child=serializers.CharField()))
    def get_links(self, document: Document) -> dict[str, str]:
        base = f"/api/v1/documents/{document.pk}/"
        return {"self": base, "content": f"{base}content", "text": f"{base}text"}


class ProblemSerializer(serializers.Serializer[Any]):
    code = serializers.CharField()
    message = serializers.CharField()
    message_en = serializers.SerializerMethodField()
    page = serializers.IntegerField(allow_null=True)

    def get_message_en(self, problem: Problem) -> str:
        return english_of(problem)


class TwinSerializer(serializers.ModelSerializer[Document]):
    """Another document with the same bytes."""

    class Meta:
        model = Document
        fields = ["id", "name"]


class DocumentWithMembersSerializer(DocumentSerializer):
    """A document with the problems known so far, and for a zip what was in it."""

    problems = serializers.SerializerMethodField()
    duplicate_of = serializers.SerializerMethodField(
        help_text="an earlier upload of the same bytes beside it"
    )
    members = serializers.SerializerMethodField()
    refused_members = RefusedMemberSerializer(many=True, read_only=True)

    class Meta(DocumentSerializer.Meta):
        fields = [
            *DocumentSerializer.Meta.fields,
            "problems",
            "duplicate_of",
            "members",
            "refused_members",
        ]
        read_only_fields = fields

    @extend_schema_field(ProblemSerializer(many=True))
    def get_problems(self, document: Document) -> list[dict[str, Any]]:
        text = kept_text(document)
        return list(ProblemSerializer(text.problems if text else (), many=True).data)

    @extend_schema_field(TwinSerializer(allow_null=True))
    def get_duplicate_of(self, document: Document) -> dict[str, Any] | None:
        twin = twin_of(document)
        return None if twin is None else dict(TwinSerializer(twin).data)

    @extend_schema_field(MemberFileSerializer(many=True))
    def get_members(self, document: Document) -> list[dict[str, Any]]:
        if document.media_type != media_types.ZIP:
            return []
        members = document.members.select_related("blob").order_by("created_at", "name", "id")
        return list(MemberFileSerializer(members, many=True).data)


class UploadSerializer(serializers.Serializer[Any]):
    """The multipart body of an upload; emptiness is judged by the service."""

    file = serializers.FileField(allow_empty_file=True, max_length=1000)
    case = serializers.UUIDField(required=False, allow_null=True)
    path = serializers.CharField(
        required=False,
        max_length=1000,
        help_text="the file's place in a folder that was handed in, as it is to be named",
    )


class BlockSerializer(serializers.Serializer[Any]):
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    text = serializers.CharField()
    kind = serializers.CharField()
    bbox = serializers.ListField(child=serializers.FloatField(), required=False)
    confidence = serializers.FloatField(required=False)
    table = serializers.IntegerField(required=False)


class PageSerializer(serializers.Serializer[Any]):
    number = serializers.IntegerField()
    label = serializers.CharField()  # type: ignore[assignment]  # a field named as DRF's own
    ocr = serializers.BooleanField()
    turned = serializers.IntegerField()
    has_image = serializers.BooleanField()
    blocks = BlockSerializer(many=True)


class DocumentTextSerializer(serializers.Serializer[Any]):
    """The text of a document; offsets count characters of the page's text."""

    pages = PageSerializer(many=True)
    ocr = serializers.BooleanField()
    problems = ProblemSerializer(many=True)
    properties = serializers.DictField(child=serializers.CharField())


class CaseSerializer(serializers.ModelSerializer[Case]):
    owner = serializers.CharField(source="owner.username", read_only=True)
    name = serializers.CharField(max_length=200)
    note = serializers.CharField(required=False, allow_blank=True, max_length=10_000)
    members = serializers.SerializerMethodField()
    document_count = serializers.SerializerMethodField()

    class Meta:
        model = Case
        fields = [
            "id",
            "name",
            "note",
            "owner",
            "members",
            "document_count",
            "created_at",
            "updated_at",
        ]

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_members(self, case: Case) -> list[str]:
        return [each.user.get_username() for each in case.memberships.all()]

    def get_document_count(self, case: Case) -> int:
        counted = getattr(case, "document_count", None)
        return case.documents.count() if counted is None else int(counted)


class CaseMemberSerializer(serializers.ModelSerializer[CaseMember]):
    user_id = serializers.IntegerField(read_only=True)
    username = serializers.CharField(source="user.username", read_only=True)

    class Meta:
        model = CaseMember
        fields = ["user_id", "username", "added_at"]


class AddMemberSerializer(serializers.Serializer[Any]):
    username = serializers.CharField(max_length=150)
