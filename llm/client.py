"""One call to a chat endpoint, tried again where that can help."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

import httpx

from llm.budget import Budget, estimated_tokens
from llm.failures import (
    EndpointBusy,
    EndpointDown,
    EndpointRefused,
    EndpointTimeout,
    ReplyUnusable,
)
from llm.prices import Price, Prices
from llm.receiving import OnText, Receiver
from llm.retrying import pause_seconds, retry_after
from llm.values import Endpoint, Message, Reply
from llm.wire import Usage, request_body
from pipeline.errors import Transient

TOO_MANY = 429
BAD_REQUEST = 400
LIE = 4  # so many times our own upper estimate is no count of tokens


@dataclass
class _Call:
    """A call under way: what the next try needs to know."""

    model: str
    messages: Sequence[Message]
    on_text: OnText | None
    json_mode: bool
    prompt_tokens: int
    tokens: int
    price: Price | None
    wish: float | None = None

    @property
    def cost(self) -> Decimal | None:
        """The most that the call can cost."""
        reply = self.tokens - self.prompt_tokens
        return self.price.of(self.prompt_tokens, reply) if self.price else None


class ChatClient:
    """Calls the models of one endpoint; safe to share between threads."""

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        budget: Budget,
        prices: Prices | None = None,
        sleep: Callable[[float], None] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._endpoint = endpoint
        self._budget = budget
        self._prices = prices or {}
        self._sleep = sleep or budget.pause
        self._clock = clock

    def give_up(self) -> None:
        """No further call; those under way end soon."""
        self._budget.stop()

    def complete(
        self, model: str, messages: Sequence[Message], *, on_text: OnText | None = None
    ) -> Reply:
        """The model's whole answer; raises a failure of llm.failures."""
        prompt = sum(estimated_tokens(message.content) for message in messages)
        tokens = prompt + self._endpoint.reply_tokens
        price, json_mode = self._prices.get(model), self._endpoint.json_mode
        call = _Call(model, messages, on_text, json_mode, prompt, tokens, price)
        started = self._clock()
        attempt = 0
        while True:
            attempt += 1
            try:
                text, usage = self._once(call)
                return self._reply(call, text, usage, attempt, self._clock() - started)
            except EndpointRefused as refusal:
                if not call.json_mode or refusal.answered != BAD_REQUEST:
                    raise
                call.json_mode = False  # some servers do not know response_format
            except Transient as failure:
                if not self._may_wait(attempt, call):
                    failure.retry_after_seconds = call.wish
                    raise

    def _may_wait(self, attempt: int, call: _Call) -> bool:
        """Pause before the next try; False when tries or time are used up."""
        pause = pause_seconds(attempt, call.wish)
        if attempt >= self._endpoint.attempts or pause >= self._budget.seconds_left:
            return False
        self._sleep(pause)
        return True

    def _once(self, call: _Call) -> tuple[str, Usage]:
        self._budget.take(call.tokens, call.cost)
        seconds = min(self._endpoint.timeout_seconds, self._budget.seconds_left)
        ends_at = self._clock() + seconds
        body = request_body(self._endpoint, call.model, call.messages, json_mode=call.json_mode)
        receiver = Receiver(self._endpoint, seconds_left=lambda: ends_at - self._clock())
        try:
            with (
                httpx.Client(timeout=seconds, follow_redirects=False, verify=_tls()) as http,
                http.stream("POST", self._url, json=body, headers=self._headers) as response,
            ):
                _check(response, call)
                return receiver.read(response, call.on_text)
        except httpx.TimeoutException as error:
            raise EndpointTimeout("模型端点没有在时限内答复。") from error
        except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
            raise EndpointRefused("模型端点的地址无效。", 0) from error
        except httpx.HTTPError as error:
            raise EndpointDown("无法连接模型端点，或连接中断。") from error

    @property
    def _url(self) -> str:
        return f"{self._endpoint.base_url.strip().rstrip('/')}/chat/completions"

    @property
    def _headers(self) -> dict[str, str]:
        key = self._endpoint.api_key
        plain = {"Accept-Encoding": "identity"}  # a small answer must not unpack into a large one
        return {**plain, "Authorization": f"Bearer {key}"} if key else plain

    def _reply(self, call: _Call, text: str, usage: Usage, attempts: int, seconds: float) -> Reply:
        prompt = _believed(usage.prompt_tokens, call.prompt_tokens)
        reply = _believed(usage.completion_tokens, estimated_tokens(text))
        cost = call.price.of(prompt, reply) if call.price else None
        self._budget.settle(
            taken=call.tokens, used=prompt + reply, cost_taken=call.cost, cost_used=cost
        )
        return Reply(call.model, text, prompt, reply, seconds, attempts, cost)


def _believed(told: int, estimate: int) -> int:
    """The endpoint's count; ours when it tells none, or one that cannot be."""
    return told if 0 < told <= max(estimate * LIE, 1000) else estimate


@cache
def _tls() -> ssl.SSLContext:
    """One context for all calls: reading the certificates takes longer than a small answer."""
    return httpx.create_ssl_context()


def _check(response: httpx.Response, call: _Call) -> None:
    """Turn a status that is no answer into its failure; the body is not read, nor repeated."""
    status = response.status_code
    call.wish = retry_after(response.headers.get("retry-after"))
    if status == TOO_MANY:
        raise EndpointBusy("模型端点请求过多（429）。")
    if status >= 500:
        raise EndpointDown(f"模型端点暂时不可用（{status}）。")
    if status != 200:
        raise EndpointRefused(
            f"模型端点拒绝了请求（{status}），请检查地址、密钥和模型名称。", status
        )
    if response.headers.get("content-encoding", "identity") != "identity":
        raise ReplyUnusable("模型端点的答复经过压缩，未予读取。")
