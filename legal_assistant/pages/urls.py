"""The paths of the pages."""

from django.contrib.auth.views import LogoutView
from django.urls import include, path, re_path
from django.views.i18n import JavaScriptCatalog

from legal_assistant.pages.analysis_start import AnalysisStart
from legal_assistant.pages.cases import CaseDetail, CaseList
from legal_assistant.pages.notices import NoticeList, NoticeWishes
from legal_assistant.pages.operations import (
    AllTasks,
    Failures,
    Health,
    LaneSwitch,
    Overview,
    Workers,
)
from legal_assistant.pages.report import (
    ReportArticle,
    ReportDifference,
    ReportPage,
    ReportSource,
    RunAgain,
)
from legal_assistant.pages.sign_in import SignIn
from legal_assistant.pages.statutes import StatuteArticle, StatuteSearch
from legal_assistant.pages.task_list import TaskList
from legal_assistant.pages.tasks import TaskDetail, TaskReport
from legal_assistant.pages.work import Work

urlpatterns = [
    path("sign-in", SignIn.as_view(), name="sign-in"),
    path("sign-out", LogoutView.as_view(), name="sign-out"),
    path("", Work.as_view(), name="work"),
    path("cases/", CaseList.as_view(), name="case-list"),
    path("cases/<uuid:case_id>/", CaseDetail.as_view(), name="case-detail"),
    path("cases/<uuid:case_id>/analyze/", AnalysisStart.as_view(), name="case-analysis-start"),
    path("analyze/", AnalysisStart.as_view(), name="analysis-start"),
    path("notices/", NoticeList.as_view(), name="notice-list"),
    path("notices/wishes", NoticeWishes.as_view(), name="notice-wishes"),
    path("tasks/", TaskList.as_view(), name="task-list"),
    path("tasks/<uuid:task_id>/", TaskDetail.as_view(), name="task-detail"),
    path("tasks/<uuid:task_id>/report", TaskReport.as_view(), name="task-report"),
    path("analyses/<uuid:analysis_id>/", ReportPage.as_view(), name="report"),
    path("analyses/<uuid:analysis_id>/again", RunAgain.as_view(), name="report-again"),
    path("analyses/<uuid:analysis_id>/article", ReportArticle.as_view(), name="report-article"),
    path(
        "analyses/<uuid:analysis_id>/sources/<int:number>",
        ReportSource.as_view(),
        name="report-source",
    ),
    path(
        "analyses/<uuid:analysis_id>/diff/<uuid:other_id>",
        ReportDifference.as_view(),
        name="report-difference",
    ),
    path("statutes/", StatuteSearch.as_view(), name="statute-search"),
    path("statutes/article", StatuteArticle.as_view(), name="statute-article"),
    path("operations/", Overview.as_view(), name="operations"),
    path("operations/health", Health.as_view(), name="operations-health"),
    path("operations/tasks/", AllTasks.as_view(), name="operations-tasks"),
    path("operations/failures/", Failures.as_view(), name="operations-failures"),
    path("operations/workers/", Workers.as_view(), name="operations-workers"),
    re_path(
        r"^operations/lanes/(?P<lane>\w+)/(?P<action>pause|resume)$",
        LaneSwitch.as_view(),
        name="operations-lane-switch",
    ),
    path("i18n/", include("django.conf.urls.i18n")),
    path("jsi18n/", JavaScriptCatalog.as_view(packages=["legal_assistant"]), name="jsi18n"),
]
