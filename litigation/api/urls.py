from django.urls import path

from litigation.api import (
    again_views,
    article_views,
    file_views,
    package_views,
    proposal_views,
    recalculation_views,
    review_views,
    settlement_views,
    views,
)

urlpatterns = [
    path("packages", package_views.PackageList.as_view(), name="litigation-package-list"),
    path(
        "packages/<str:package_id>",
        package_views.PackageDetail.as_view(),
        name="litigation-package-detail",
    ),
    path("propose", proposal_views.Propose.as_view(), name="litigation-analysis-propose"),
    path("start", views.Start.as_view(), name="litigation-analysis-start"),
    path("<uuid:analysis_id>/", views.Detail.as_view(), name="litigation-analysis-detail"),
    path(
        "<uuid:analysis_id>/report", file_views.Report.as_view(), name="litigation-analysis-report"
    ),
    path(
        "<uuid:analysis_id>/article",
        article_views.CitedArticle.as_view(),
        name="litigation-analysis-article",
    ),
    path("<uuid:analysis_id>/again", again_views.Again.as_view(), name="litigation-analysis-again"),
    path(
        "<uuid:analysis_id>/diff/<uuid:other_id>",
        again_views.Diff.as_view(),
        name="litigation-analysis-diff",
    ),
    path(
        "<uuid:analysis_id>/recalculate",
        recalculation_views.Recalculate.as_view(),
        name="litigation-analysis-recalculate",
    ),
    path(
        "<uuid:analysis_id>/settlement",
        settlement_views.Settle.as_view(),
        name="litigation-analysis-settlement",
    ),
    path(
        "<uuid:analysis_id>/reviews",
        review_views.Reviews.as_view(),
        name="litigation-analysis-reviews",
    ),
    path(
        "<uuid:analysis_id>/findings/<str:finding>/review",
        review_views.Review.as_view(),
        name="litigation-analysis-review",
    ),
    path(
        "<uuid:analysis_id>/drafts/<str:draft_id>",
        file_views.Draft.as_view(),
        name="litigation-analysis-draft",
    ),
]
