"""Every address of the site; each app keeps its own in api/urls.py and pages/urls.py."""

from django.contrib import admin
from django.urls import include, path

from legal_assistant.health.metrics import metrics
from legal_assistant.health.views import live, ready

handler400 = "legal_assistant.error_pages.bad_request"
handler403 = "legal_assistant.error_pages.permission_denied"
handler404 = "legal_assistant.error_pages.not_found"
handler500 = "legal_assistant.error_pages.server_error"

urlpatterns = [
    path("health/live", live, name="health-live"),
    path("health/ready", ready, name="health-ready"),
    path("metrics", metrics, name="metrics"),
    path("admin/", admin.site.urls),
    path("api/v1/", include("legal_assistant.api.urls")),
    path("", include("legal_assistant.pages.urls")),
]
