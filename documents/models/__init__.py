"""Cases and the papers in them."""

from documents.models.blob import Blob, Reading
from documents.models.case import Case, CaseMember
from documents.models.document import Document

__all__ = ["Blob", "Case", "CaseMember", "Document", "Reading"]
