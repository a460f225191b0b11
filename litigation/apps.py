from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LitigationConfig(AppConfig):
    name = "litigation"
    verbose_name = _("案件分析")

    def ready(self) -> None:
        from litigation.services.prune import report_files_prune, report_leftovers_prune
        from tasks_app.pruners import Policy, add_pruner

        add_pruner("report_files", report_files_prune)
        add_pruner("report_leftovers", report_leftovers_prune, policy=Policy.LEFTOVERS)
