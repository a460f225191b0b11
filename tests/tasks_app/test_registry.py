import pytest

from tasks_app.registry import kind_named, register


def test_a_kind_is_registered_once(recipe):
    with pytest.raises(ValueError, match="recipe"):
        register(kind_named("recipe"))


def test_a_kind_serves_as_a_key(recipe):
    assert {kind_named("recipe"): 1}[kind_named("recipe")] == 1
