"""Rule packages: those of the program to be read, copies to be changed and tried."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from litigation.admin.read_only import ReadOnly
from litigation.models import PackageText, RulePackageRow
from litigation.running.package_trial import Trial, package_trial
from litigation.selectors.package_faults import faults_in
from litigation.selectors.packages import package_stored
from litigation.selectors.trial_cases import trial_base, trial_case, trial_choices
from litigation.services.package_copies import package_copy, package_copy_change
from pipeline.errors import DomainError
from tasks_app.said import spoken


class CopyForm(forms.ModelForm):
    text = forms.CharField(
        label=_("内容（TOML）"),
        strip=False,
        widget=forms.Textarea(attrs={"rows": 40, "spellcheck": "false"}),
        help_text=_("保存时逐项检查；进行中的分析仍按其开始时的内容完成。"),
    )

    class Meta:
        model = RulePackageRow
        fields = ["is_shared", "is_active"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "text" in self.fields:  # a package of the program is shown without a form
            self.fields["text"].initial = self.instance.current.text

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"].replace("\r\n", "\n")
        faults = faults_in(text, id=self.instance.package_id)
        if faults:
            raise forms.ValidationError([place.sentence for place in faults])
        return text


@admin.register(RulePackageRow)
class PackageAdmin(admin.ModelAdmin):
    form = CopyForm
    list_display = ["package_id", "title", "version", "origin", "owner", "is_shared", "is_active"]
    list_filter = ["origin", "is_active", "is_shared"]
    search_fields = ["package_id", "owner__username", "current__text"]
    list_select_related = ["current", "owner"]
    actions = ["copy"]
    change_form_template = "litigation/package_trial/change_form.html"
    readonly_fields = ["package_id", "origin", "owner", "based_on", "sha256", "changed_at", "said"]

    def get_fields(self, request: HttpRequest, obj: RulePackageRow | None = None) -> list[Any]:
        known = ["package_id", "origin", "owner", "based_on", "sha256", "changed_at"]
        if obj is None or obj.is_system:
            return [*known, "said"]
        return [*known, "is_shared", "is_active", "text"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if isinstance(obj, RulePackageRow) and obj.is_system:
            return False
        return bool(super().has_change_permission(request, obj))

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        given = form.cleaned_data
        package_copy_change(
            copy=obj,
            text=given["text"],
            is_shared=given["is_shared"],
            is_active=given["is_active"],
        )

    @admin.action(description=_("复制为可修改的副本"), permissions=["change"])
    def copy(self, request: HttpRequest, rows: QuerySet[RulePackageRow]) -> None:
        for row in rows.select_related("current"):
            made = package_copy(owner=cast(User, request.user), source=row)
            said = _("已复制为 %(id)s；检查并启用后可用于分析。") % {"id": made.package_id}
            self.message_user(request, said, messages.SUCCESS)

    def get_urls(self) -> list[URLPattern]:
        """The pages of a package, and its trial."""
        trial = path(
            "<path:object_id>/trial/",
            self.admin_site.admin_view(self.trial),
            name="litigation_rulepackagerow_trial",
        )
        return [trial, *super().get_urls()]

    def trial(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """The copy beside the package it came from, on a case chosen by `case`."""
        row = get_object_or_404(RulePackageRow.objects.select_related("current"), pk=object_id)
        if not self.has_view_permission(request, row):
            raise PermissionDenied
        context: dict[str, Any] = {
            **self.admin_site.each_context(request),
            "title": _("试运行：%(id)s") % {"id": row.package_id},
            "row": row,
            "original": row,
            "opts": self.model._meta,
            "choices": trial_choices(cast(User, request.user)),
            "chosen": request.GET.get("case", ""),
        }
        if not row.is_system and context["chosen"]:
            try:
                context["trial"] = _trial(request, row, context["chosen"])
            except DomainError as refusal:
                context["refusal"] = spoken(refusal.message)
        return TemplateResponse(request, "litigation/package_trial/page.html", context)

    @admin.display(description=_("名称"))
    def title(self, row: RulePackageRow) -> str:
        title = package_stored(row.current).package.title
        return title.en if get_language() == "en" else title.zh

    @admin.display(description=_("版本"))
    def version(self, row: RulePackageRow) -> str:
        return row.current.version

    @admin.display(description=_("内容哈希（SHA-256）"))
    def sha256(self, row: RulePackageRow) -> str:
        return row.current_id

    @admin.display(description=_("内容（TOML）"))
    def said(self, row: RulePackageRow) -> str:
        return row.current.text


@admin.register(PackageText)
class PackageTextAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ["package_id", "version", "sha256", "stored_at"]
    list_filter = ["package_id"]
    fields = ["package_id", "version", "sha256", "parts", "stored_at", "text"]


def _trial(request: HttpRequest, row: RulePackageRow, key: str) -> Trial:
    case = trial_case(cast(User, request.user), key)
    return package_trial(case=case, base=trial_base(row), changed=package_stored(row.current))
