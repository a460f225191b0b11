from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LitigationConfig(AppConfig):
    name = "litigation"
    verbose_name = _("案件分析")

    def ready(self) -> None:
        from django.db.models.signals import post_migrate

        from litigation.services.package_sync import sync_after_migrate
        from litigation.services.prune import report_files_prune, report_leftovers_prune
        from tasks_app.pruners import Policy, add_pruner

        add_pruner("report_files", report_files_prune)
        add_pruner("report_leftovers", report_leftovers_prune, policy=Policy.LEFTOVERS)
        post_migrate.connect(sync_after_migrate, sender=self)
