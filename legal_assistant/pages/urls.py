"""The paths of the pages."""

urlpatterns: list = []
