"""Paths of documents and cases under /api/v1/."""

from django.urls import path

from documents.api import cases, documents, files

urlpatterns = [
    path("documents/", documents.DocumentList.as_view(), name="document-list"),
    path("documents/<uuid:document_id>/", documents.DocumentDetail.as_view(), name="document"),
    path(
        "documents/<uuid:document_id>/content",
        files.DocumentContent.as_view(),
        name="document-content",
    ),
    path(
        "documents/<uuid:document_id>/text", files.DocumentTextView.as_view(), name="document-text"
    ),
    path(
        "documents/<uuid:document_id>/pages/<int:number>/image",
        files.PageImage.as_view(),
        name="document-page-image",
    ),
    path("cases/", cases.CaseList.as_view(), name="api-case-list"),
    path("cases/<uuid:case_id>/", cases.CaseDetail.as_view(), name="api-case"),
    path("cases/<uuid:case_id>/members", cases.CaseMembers.as_view(), name="api-case-members"),
    path(
        "cases/<uuid:case_id>/members/<int:user_id>",
        cases.CaseMemberDetail.as_view(),
        name="api-case-member",
    ),
]
