"""The page that explains the API: whole, linked, and open without signing in."""

from __future__ import annotations

import re

from django.test import Client
from django.utils.translation import override

from legal_assistant.api.reference import Kind, api_reference, kind_of, reference_of


def test_every_operation_and_shape_of_the_schema_stands_on_the_page(client: Client) -> None:
    page = client.get("/api/v1/docs").content.decode()
    reference = api_reference()
    assert reference.subjects
    assert all(f'id="{one.id}"' in page for _tag, found in reference.subjects for one in found)
    assert all(f'id="shape-{shape.name}"' in page for shape in reference.shapes)


def test_whoever_asks_first_the_notes_are_in_english() -> None:
    api_reference.cache_clear()
    with override("zh-hans"):
        told = str(api_reference())
    assert not re.search(r"[\u4e00-\u9fff]", told)


def test_every_link_to_a_shape_leads_to_one(client: Client) -> None:
    page = client.get("/api/v1/docs").content.decode()
    wanted = set(re.findall(r'href="#([^"]+)"', page))
    assert wanted - {"main"} <= set(re.findall(r'id="([^"]+)"', page))


def test_kinds_are_told_in_words() -> None:
    assert kind_of({"$ref": "#/components/schemas/Case"}) == Kind("Case", "Case")
    assert kind_of({"type": "array", "items": {"$ref": "#/x/Case"}}) == Kind("list of Case", "Case")
    assert kind_of({"allOf": [{"$ref": "#/x/Lane"}], "nullable": True}) == Kind("Lane", "Lane")
    assert kind_of({"type": "string", "maxLength": 5}) == Kind("string, at most 5 characters")
    assert kind_of({"enum": ["a", "b"]}) == Kind("a | b")
    assert kind_of({"enum": list(range(14))}).words.endswith("… (2 more)")
    assert kind_of({}) == Kind("any")


def test_an_operation_without_body_or_words_is_told_all_the_same() -> None:
    schema = {
        "paths": {"/x": {"delete": {"operationId": "x_destroy", "responses": {"204": {}}}}},
    }
    ((subject, (operation,)),) = reference_of(schema).subjects
    assert (subject, operation.method, operation.body) == ("", "DELETE", None)
    assert [(answer.status, answer.kind) for answer in operation.answers] == [("204", None)]
