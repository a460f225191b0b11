"""Signing in, with the same limit on guesses as the API."""

from __future__ import annotations

from typing import Any, cast

from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.models import User
from django.contrib.auth.views import LoginView
from django.core.exceptions import ValidationError

from legal_assistant.guessing import user_by_password
from pipeline.errors import DomainError


class SignInForm(AuthenticationForm):
    """A name and a password; a refusal says why and what to do."""

    def clean(self) -> dict[str, Any]:
        username = self.cleaned_data.get("username")
        password = self.cleaned_data.get("password")
        if username and password and self.request is not None:
            try:
                user = user_by_password(request=self.request, username=username, password=password)
                self.user_cache = cast(User, user)
            except DomainError as error:
                raise ValidationError(error.message, code=error.code) from error
        return self.cleaned_data


class SignIn(LoginView):
    template_name = "pages/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True
