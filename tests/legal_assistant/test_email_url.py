from __future__ import annotations

import pytest

from legal_assistant.checks import mails_have_links
from legal_assistant.email_url import email_settings


def test_without_an_address_nothing_is_set():
    assert email_settings("") == {}


def test_smtp_with_tls_user_and_quoted_password():
    given = email_settings("smtp+tls://lawyer:p%40ss@mail.example")
    assert (given["EMAIL_HOST"], given["EMAIL_PORT"]) == ("mail.example", 587)
    assert (given["EMAIL_HOST_USER"], given["EMAIL_HOST_PASSWORD"]) == ("lawyer", "p@ss")
    assert (given["EMAIL_USE_TLS"], given["EMAIL_USE_SSL"]) == (True, False)


def test_an_address_that_means_nothing_is_refused():
    with pytest.raises(ValueError, match="EMAIL_URL"):
        email_settings("mail.example")


def test_mail_without_the_address_of_the_site_is_an_error(settings):
    settings.EMAIL_URL, settings.SITE_URL = "smtp://mail.example", ""
    assert [message.id for message in mails_have_links()] == ["legal_assistant.E020"]
    settings.SITE_URL = "https://legal.example"
    assert mails_have_links() == []
