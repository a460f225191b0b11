"""Every address of the site; each app keeps its own in api/urls.py and pages/urls.py."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", include("legal_assistant.api.urls")),
    path("", include("legal_assistant.pages.urls")),
]
