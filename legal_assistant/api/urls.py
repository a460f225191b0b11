"""The paths of /api/v1/."""

from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView

from legal_assistant.api.tokens import TokenCreate, TokenDetail, TokenList, TokenRevoke
from legal_assistant.pages.api_reference import ApiReference

urlpatterns = [
    path("", include("tasks_app.api.urls")),
    path("", include("documents.api.urls")),
    path("statutes/", include("statutes.api.urls")),
    path("litigation-analysis/", include("litigation.api.urls")),
    path("auth/token", TokenCreate.as_view(), name="token-create"),
    path("auth/token/revoke", TokenRevoke.as_view(), name="token-revoke"),
    path("auth/tokens", TokenList.as_view(), name="token-list"),
    path("auth/tokens/<str:token_id>", TokenDetail.as_view(), name="token-detail"),
    path("schema", SpectacularAPIView.as_view(), name="schema"),
    path("docs", ApiReference.as_view(), name="docs"),
]
