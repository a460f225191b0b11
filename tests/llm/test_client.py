"""The chat client against an endpoint that answers, lies, stalls, truncates and refuses."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable
from decimal import Decimal

import pytest

from llm.budget import Budget, Limits, estimated_tokens
from llm.client import ChatClient
from llm.failures import (
    BudgetSpent,
    CallBroke,
    EndpointBusy,
    EndpointDown,
    EndpointRefused,
    EndpointTimeout,
    ReplyTruncated,
    ReplyUnusable,
)
from llm.prices import Price, read_prices
from llm.side_by_side import Heard, ask_all
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


def test_side_by_side_tells_counts_to_the_calling_thread() -> None:
    told: list[Heard] = []
    threads: set[int] = set()

    def watch(heard: Heard) -> None:
        told.append(heard)
        threads.add(threading.get_ident())

    with fake.endpoint(fake.streams("好", "的"), bad=[fake.fails(401)]) as server:
        ask_all(client(server, stream=True), ("a", "bad"), ASK, watch=watch, tick_seconds=0.01)
    assert told[-1] == Heard(asked=2, answered=1, failed=1, characters=2)
    assert threads == {threading.get_ident()}


def test_a_watcher_that_stops_the_run_is_not_kept_waiting() -> None:
    def watch(heard: Heard) -> None:
        raise KeyboardInterrupt

    began = time.monotonic()
    with fake.endpoint(fake.dribbles) as server, pytest.raises(KeyboardInterrupt):
        ask_all(client(server), ("a", "b"), ASK, watch=watch, tick_seconds=0.01)
    assert time.monotonic() - began < 4


def test_a_broken_call_fails_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(model: str) -> None:
        raise RuntimeError("a library gave up")

    with fake.endpoint(fake.answers("好")) as server:
        asking = client(server)
        complete = asking.complete
        monkeypatch.setattr(
            asking,
            "complete",
            lambda model, *a, **k: broken(model) if model == "b" else complete(model, *a, **k),
        )
        good, bad = ask_all(asking, ("a", "b"), ASK)
    assert good.reply is not None
    assert isinstance(bad.failure, CallBroke)
    assert "library" not in bad.failure.message


@pytest.mark.parametrize("told", [-5, 0, 10**12])
def test_a_count_of_tokens_that_cannot_be_is_not_believed(told: int) -> None:
    lie = {"prompt_tokens": told, "completion_tokens": told}
    with fake.endpoint(fake.answers("好", counts=lie)) as server:
        reply = client(server).complete("a", ASK)
    assert (reply.prompt_tokens, reply.reply_tokens) == (
        sum(estimated_tokens(message.content) for message in ASK),
        1,
    )


def test_costs_are_told_where_a_price_is_configured() -> None:
    prices = {"a": Price(Decimal(2_000), Decimal(8_000))}
    with fake.endpoint(fake.answers("好")) as server:
        target = Endpoint(base_url=server.url, models=("a", "b"))
        budget = Budget()
        asking = ChatClient(target, budget=budget, prices=prices)
        assert asking.complete("a", ASK).cost == Decimal("0.0780")  # 11 read, 7 written
        assert asking.complete("b", ASK).cost is None
    assert budget.cost == Decimal("0.0780")


def test_the_money_is_bounded_and_a_model_without_price_is_not_called() -> None:
    prices = {"a": Price(Decimal(1), Decimal(1_000_000))}
    with fake.endpoint(fake.answers("好")) as server:
        target = Endpoint(base_url=server.url, models=("a", "b"), reply_tokens=10)
        asking = ChatClient(target, budget=Budget(Limits(cost=Decimal(15))), prices=prices)
        asking.complete("a", ASK)  # ten set aside, seven used
        with pytest.raises(BudgetSpent, match="价格"):
            asking.complete("b", ASK)
        with pytest.raises(BudgetSpent, match="费用"):
            asking.complete("a", ASK)
        assert len(server.seen) == 1


def test_a_packed_answer_is_not_unpacked() -> None:
    packed = gzip.compress(b" " * 1_000_000)
    behaviour = fake.sends(packed, Content_Encoding="gzip")
    with fake.endpoint(behaviour) as server, pytest.raises(ReplyUnusable):
        client(server).complete("a", ASK)


def test_a_stream_tells_its_usage_where_the_server_knows_it() -> None:
    with fake.endpoint(fake.streams("原告", counts=(21, 5))) as server:
        reply = client(server, stream=True).complete("a", ASK)
        assert server.seen[0][2]["stream_options"] == {"include_usage": True}
    assert (reply.prompt_tokens, reply.reply_tokens) == (21, 5)


@pytest.mark.parametrize(
    "entry", ["a", "a=1", "a=x/2", "a=-1/2", "=1/2", "a=NaN/1", "a=1/Infinity"]
)
def test_a_price_that_is_none_is_named(entry: str) -> None:
    with pytest.raises(ValueError, match="not a price"):
        read_prices([entry])


def test_prices_are_read_by_model() -> None:
    prices = read_prices(["org/a=1.5/6", " b = 0/0 "])
    assert prices["org/a"].of(1_000_000, 500_000) == Decimal("4.5000")
    assert set(prices) == {"org/a", "b"}


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
