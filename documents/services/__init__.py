"""Everything that changes cases and documents."""

from documents.services.cases import (
    case_add_member,
    case_create,
    case_delete,
    case_remove_member,
    case_update,
)
from documents.services.documents import (
    document_create,
    document_create_from_text,
    document_delete,
)

__all__ = [
    "case_add_member",
    "case_create",
    "case_delete",
    "case_remove_member",
    "case_update",
    "document_create",
    "document_create_from_text",
    "document_delete",
]
