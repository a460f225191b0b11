// Keeps the live pieces of a page fresh: asks for the page again and changes what differs.

import { gettext, interpolate } from "../i18n.js";
import { morph } from "../ui/morph.js";
import { setText } from "../ui/element.js";

const SECOND_MS = 1000;
const LONGEST_WAIT_MS = 60 * SECOND_MS;
const GIVE_UP_MS = 10 * SECOND_MS;

export class LivePage {
  #state;
  #everyMs;
  #timer = null;
  #failures = 0;
  #asking = false;

  constructor(state) {
    this.#state = state;
    this.#everyMs = Number(state.dataset.liveEvery) * SECOND_MS;
    document.addEventListener("visibilitychange", () => !document.hidden && this.#ask());
    addEventListener("online", () => this.#ask());
    this.#later();
  }

  #later() {
    clearTimeout(this.#timer);
    const wait = Math.min(this.#everyMs * 2 ** this.#failures, LONGEST_WAIT_MS);
    this.#timer = setTimeout(() => this.#ask(), wait);
  }

  async #ask() {
    if (this.#asking) return;
    if (document.hidden) return this.#later();
    this.#asking = true;
    try {
      await this.#refresh();
      this.#failures = 0;
      this.#tell("fresh");
    } catch (error) {
      if (error instanceof SignedOut) return this.#tell("out");
      this.#failures += 1;
      this.#tell("old");
    } finally {
      this.#asking = false;
    }
    this.#later();
  }

  async #refresh() {
    const answer = await fetch(location.href, {
      credentials: "same-origin",
      cache: "no-store",
      headers: { Accept: "text/html" },
      signal: AbortSignal.timeout(GIVE_UP_MS),
    });
    if (answer.redirected || answer.status === 403) throw new SignedOut();
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const piece of document.querySelectorAll("[data-live]")) {
      const newer = fresh.getElementById(piece.id);
      if (newer) morph(piece, newer);
    }
  }

  #tell(state) {
    this.#state.dataset.liveIs = state;
    const clock = new Date().toLocaleTimeString(document.documentElement.lang, {
      hourCycle: "h23",
      timeZone: document.body.dataset.timeZone,
    });
    setText(this.#state.querySelector("[data-live-words]"), interpolate(sentence(state), { clock }));
  }
}

class SignedOut extends Error {}

function sentence(state) {
  if (state === "out") return gettext("登录已失效，数据不再更新。请重新登录。");
  if (state === "old") return gettext("无法连接服务器，所示为旧数据；正在重试。");
  return gettext("%(clock)s 的数据，每 5 秒更新");
}
