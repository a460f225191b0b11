from django.urls import path

from statutes.api import views

urlpatterns = [
    path("", views.LawList.as_view(), name="statute-law-list"),
    path("search", views.Search.as_view(), name="statute-search"),
    path("article", views.ArticleText.as_view(), name="statute-article"),
]
