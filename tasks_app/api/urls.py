from django.urls import path, re_path

from tasks_app.api import error_groups, figures, kinds, notices, operations, stuck, views

urlpatterns = [
    path("task-kinds", kinds.TaskKinds.as_view(), name="task-kinds"),
    path("tasks/", views.TaskListCreate.as_view(), name="task-list-create"),
    path("tasks/create", views.TaskCreate.as_view(), name="task-create"),
    path("tasks/stats", views.TaskStats.as_view(), name="task-stats"),
    path("tasks/unviewed", views.TaskUnviewed.as_view(), name="task-unviewed"),
    path("tasks/work", views.TaskWork.as_view(), name="task-work"),
    path("tasks/bulk", views.TaskBulk.as_view(), name="task-bulk"),
    path("tasks/<uuid:task_id>/", views.TaskDetail.as_view(), name="task-detail-api"),
    path("tasks/<uuid:task_id>/status", views.TaskDetail.as_view(), name="task-status"),
    path("tasks/<uuid:task_id>/result", views.TaskResult.as_view(), name="task-result"),
    path("tasks/<uuid:task_id>/events", views.TaskEvents.as_view(), name="task-events"),
    path("tasks/<uuid:task_id>/attempts", views.TaskAttempts.as_view(), name="task-attempts"),
    path("tasks/<uuid:task_id>/cancel", views.TaskCancel.as_view(), name="task-cancel"),
    path("tasks/<uuid:task_id>/retry", views.TaskRetry.as_view(), name="task-retry"),
    path("tasks/<uuid:task_id>/answer", views.TaskAnswer.as_view(), name="task-answer"),
    path("tasks/<uuid:task_id>/boost", views.TaskBoost.as_view(), name="task-boost"),
    path(
        "tasks/<uuid:task_id>/mark-viewed", views.TaskMarkViewed.as_view(), name="task-mark-viewed"
    ),
    path("notices/", notices.Notices.as_view(), name="notices"),
    path("notices/read", notices.NoticesRead.as_view(), name="notices-read"),
    path("notices/preferences", notices.NoticePreferences.as_view(), name="notice-preferences"),
    path("ops/errors", error_groups.ErrorGroups.as_view(), name="ops-errors"),
    path("ops/errors/retry", error_groups.ErrorGroupRetry.as_view(), name="ops-errors-retry"),
    path("ops/figures", figures.Figures.as_view(), name="ops-figures"),
    path("ops/lanes", operations.Lanes.as_view(), name="ops-lanes"),
    path("ops/lanes/changes", operations.LaneChanges.as_view(), name="ops-lane-changes"),
    re_path(
        r"^ops/lanes/(?P<lane>\w+)/(?P<action>pause|resume)$",
        operations.LaneSwitch.as_view(),
        name="ops-lane-switch",
    ),
    path("ops/stuck", stuck.Stuck.as_view(), name="ops-stuck"),
    path("ops/workers", operations.Workers.as_view(), name="ops-workers"),
]
