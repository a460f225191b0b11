"""The chat client against an endpoint that answers, lies, stalls, truncates and refuses."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from llm.budget import Budget, Limits, estimated_tokens
from llm.client import ChatClient
from llm.failures import (
    BudgetSpent,
    EndpointBusy,
    EndpointDown,
    EndpointRefused,
    EndpointTimeout,
    ReplyTruncated,
    ReplyUnusable,
)
from llm.side_by_side import ask_all
from llm.values import Endpoint, Message
from pipeline.errors import DomainError, Transient
from tests.llm import endpoint as fake

ASK = (Message("system", "你是律师助理。"), Message("user", "原告是谁？"))


class Sleeper:
    """Remembers pauses instead of taking them."""

    def __init__(self) -> None:
        self.pauses: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.pauses.append(seconds)


def client(
    server: fake.FakeServer,
    *,
    sleep: Callable[[float], None] | None = None,
    limits: Limits | None = None,
    **settings: object,
) -> ChatClient:
    values = {"timeout_seconds": 5.0, "api_key": "key-1", **settings}
    target = Endpoint(base_url=server.url + "/", models=("a",), **values)  # type: ignore[arg-type]
    return ChatClient(target, budget=Budget(limits), sleep=sleep or Sleeper())


def test_an_answer_comes_back_with_its_usage() -> None:
    with fake.endpoint(fake.answers("原告是恒远建材。")) as server:
        reply = client(server).complete("a", ASK)
        path, headers, body = server.seen[0]
    assert reply.text == "原告是恒远建材。"
    assert (reply.prompt_tokens, reply.reply_tokens, reply.attempts) == (11, 7, 1)
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == "Bearer key-1"
    assert body["model"] == "a"
    assert body["messages"][1] == {"role": "user", "content": "原告是谁？"}
    assert body["response_format"] == {"type": "json_object"}


def test_without_a_key_no_authorization_is_sent() -> None:
    with fake.endpoint(fake.answers("好")) as server:
        client(server, api_key="").complete("a", ASK)
        assert "Authorization" not in server.seen[0][1]


def test_a_busy_endpoint_is_asked_again_when_it_wishes() -> None:
    sleeper = Sleeper()
    with fake.endpoint(fake.fails(429, Retry_After="3"), fake.answers("好")) as server:
        reply = client(server, sleep=sleeper).complete("a", ASK)
    assert reply.attempts == 2
    assert sleeper.pauses == [3.0]


def test_a_failing_endpoint_is_asked_again_with_doubling_pauses() -> None:
    sleeper = Sleeper()
    with fake.endpoint(fake.fails(500), fake.fails(503), fake.answers("好")) as server:
        assert client(server, sleep=sleeper).complete("a", ASK).attempts == 3
    assert sleeper.pauses == [1.0, 2.0]


@pytest.mark.parametrize(("status", "failure"), [(429, EndpointBusy), (500, EndpointDown)])
def test_tries_are_bounded(status: int, failure: type[Transient]) -> None:
    with fake.endpoint(fake.fails(status)) as server:
        with pytest.raises(failure):
            client(server).complete("a", ASK)
        assert len(server.seen) == 3


def test_a_wish_beyond_the_budget_is_not_waited_for() -> None:
    sleeper = Sleeper()
    with fake.endpoint(fake.fails(429, Retry_After="86400")) as server:
        with pytest.raises(EndpointBusy):
            client(server, sleep=sleeper).complete("a", ASK)
        assert len(server.seen) == 1
    assert sleeper.pauses == []


@pytest.mark.parametrize("status", [401, 403, 404])
def test_a_refusal_is_not_tried_again_and_repeats_nothing(status: int) -> None:
    with fake.endpoint(fake.fails(status)) as server:
        with pytest.raises(EndpointRefused) as caught:
            client(server).complete("a", ASK)
        assert len(server.seen) == 1
    assert str(status) in caught.value.message
    assert "secret" not in caught.value.message
    assert "key-1" not in repr(caught.value)
    assert caught.value.permanent


def test_a_redirect_is_not_followed_with_the_key() -> None:
    with fake.endpoint(fake.fails(307, Location="http://127.0.0.1:9/v1")) as server:
        with pytest.raises(EndpointRefused):
            client(server).complete("a", ASK)
        assert len(server.seen) == 1


def test_a_server_without_json_mode_is_asked_without_it() -> None:
    with fake.endpoint(fake.fails(400), fake.answers("{}")) as server:
        assert client(server).complete("a", ASK).text == "{}"
        assert "response_format" not in server.seen[1][2]


def test_a_bad_request_is_refused_in_the_end() -> None:
    with fake.endpoint(fake.fails(400)) as server:
        with pytest.raises(EndpointRefused):
            client(server).complete("a", ASK)
        assert len(server.seen) == 2


@pytest.mark.parametrize("silence", [fake.stalls, fake.dribbles])
def test_a_stalling_endpoint_is_left(silence: fake.Behaviour) -> None:
    started = time.monotonic()
    with fake.endpoint(silence) as server, pytest.raises(EndpointTimeout):
        client(server, timeout_seconds=0.3, attempts=1).complete("a", ASK)
    assert time.monotonic() - started < 10


def test_a_broken_connection_is_tried_again() -> None:
    with fake.endpoint(fake.hangs_up, fake.answers("好")) as server:
        assert client(server).complete("a", ASK).attempts == 2


def test_nobody_listening_is_unavailable() -> None:
    with fake.endpoint(fake.answers("好")) as server:
        gone = client(server, attempts=1)
    with pytest.raises(EndpointDown):
        gone.complete("a", ASK)


@pytest.mark.parametrize("address", ["不是地址", "ftp://127.0.0.1", "http://["])
def test_a_nonsense_address_is_refused(address: str) -> None:
    target = Endpoint(base_url=address, models=("a",))
    with pytest.raises(DomainError):
        ChatClient(target, budget=Budget(), sleep=Sleeper()).complete("a", ASK)


@pytest.mark.parametrize("reason", ["length", None])
def test_a_truncated_answer_is_no_answer(reason: str | None) -> None:
    with (
        fake.endpoint(fake.answers('{"statements": [', reason=reason)) as server,
        pytest.raises(ReplyTruncated),
    ):
        client(server).complete("a", ASK)


@pytest.mark.parametrize(
    "content", [b"<html>login</html>", b"[]", b'{"choices": []}', b'{"choices": [{}]}', b"\xff\xfe"]
)
def test_an_answer_of_another_shape_is_unusable(content: bytes) -> None:
    with fake.endpoint(fake.sends(content)) as server, pytest.raises(ReplyUnusable):
        client(server).complete("a", ASK)


def test_an_empty_answer_is_unusable() -> None:
    with fake.endpoint(fake.answers("  ")) as server, pytest.raises(ReplyUnusable):
        client(server).complete("a", ASK)


def test_an_endless_answer_is_cut_off() -> None:
    with fake.endpoint(fake.answers("好" * 5000)) as server, pytest.raises(ReplyUnusable):
        client(server, reply_bytes=1000).complete("a", ASK)


def test_a_stream_is_told_as_it_comes() -> None:
    heard: list[str] = []
    with fake.endpoint(fake.streams("原告", "是恒远。")) as server:
        reply = client(server, stream=True).complete("a", ASK, on_text=heard.append)
        assert server.seen[0][2]["stream"] is True
    assert heard == ["原告", "是恒远。"]
    assert reply.text == "原告是恒远。"
    assert reply.reply_tokens == estimated_tokens("原告是恒远。")


@pytest.mark.parametrize("reason", ["length", None])
def test_a_stream_that_stops_early_is_truncated(reason: str | None) -> None:
    with (
        fake.endpoint(fake.streams("原告", reason=reason)) as server,
        pytest.raises(ReplyTruncated),
    ):
        client(server, stream=True).complete("a", ASK)


def test_calls_are_bounded_by_the_budget() -> None:
    with fake.endpoint(fake.answers("好")) as server:
        asking = client(server, limits=Limits(calls=1))
        asking.complete("a", ASK)
        with pytest.raises(BudgetSpent):
            asking.complete("a", ASK)
        assert len(server.seen) == 1


def test_tokens_are_set_aside_before_and_settled_after() -> None:
    with fake.endpoint(fake.answers("好")) as server:
        with pytest.raises(BudgetSpent):
            client(server, limits=Limits(tokens=100), reply_tokens=1000).complete("a", ASK)
        assert server.seen == []
        budget = Budget(Limits(tokens=10_000))
        target = Endpoint(base_url=server.url, models=("a",))
        ChatClient(target, budget=budget).complete("a", ASK)
    assert budget.tokens == 18
    assert budget.calls == 1


def test_no_call_is_made_after_the_time_is_spent() -> None:
    with fake.endpoint(fake.answers("好")) as server:
        with pytest.raises(BudgetSpent):
            client(server, limits=Limits(seconds=0)).complete("a", ASK)
        assert server.seen == []


def test_models_are_asked_side_by_side_and_fall_alone() -> None:
    with fake.endpoint(
        fake.answers("好"),
        bad=[fake.fails(401)],
        slow=[fake.stalls],
        cut=[fake.answers("好", reason="length")],
    ) as server:
        asking = client(server, timeout_seconds=4.0, attempts=1)
        found = ask_all(asking, ("good", "bad", "slow", "cut"), ASK)
    assert [item.model for item in found] == ["good", "bad", "slow", "cut"]
    assert found[0].reply is not None
    assert [type(item.failure) for item in found[1:]] == [
        EndpointRefused,
        EndpointTimeout,
        ReplyTruncated,
    ]


def test_side_by_side_tells_which_model_speaks() -> None:
    heard: list[tuple[str, str]] = []
    with fake.endpoint(fake.streams("好")) as server:
        asking = client(server, stream=True)
        ask_all(asking, ("a", "b"), ASK, on_text=lambda model, text: heard.append((model, text)))
    assert sorted(heard) == [("a", "好"), ("b", "好")]


def test_the_key_and_the_prompt_stay_out_of_representations() -> None:
    shown = repr(Endpoint(base_url="http://x", api_key="key-1", models=("a",))) + repr(ASK)
    assert "key-1" not in shown
    assert "原告" not in shown


@pytest.mark.parametrize(
    "target",
    [Endpoint(), Endpoint(base_url="http://x"), Endpoint(models=("a",)), Endpoint(" ", "k", ("",))],
)
def test_half_an_endpoint_is_not_configured(target: Endpoint) -> None:
    assert not target.is_configured
