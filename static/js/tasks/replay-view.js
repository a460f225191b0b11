// Goes through the history of a task that has ended, event by event.

import { apiGet } from "../api.js";
import { clockTime } from "../format.js";
import { gettext, interpolate } from "../i18n.js";
import { setText } from "../ui/element.js";
import { Replay } from "./replay.js";
import { eventText } from "./task-text.js";

const PLAY_TICK_MS = 100;
const PLAY_TICKS = 120; // however long the history, it plays for some twelve seconds

export class ReplayView {
  #root;
  #show;
  #task;
  #replay = null;
  #playing = null;

  /** `show(task)` draws the page as it stood then; null ends the replay. */
  constructor(root, { task, show }) {
    this.#root = root;
    this.#task = task;
    this.#show = show;
    const on = (name, type, handler) => this.#part(name).addEventListener(type, handler);
    on("open", "click", () => this.#open());
    on("slider", "input", () => this.#moveByHand(this.#step));
    on("back", "click", () => this.#moveByHand(this.#step - 1));
    on("forward", "click", () => this.#moveByHand(this.#step + 1));
    on("play", "click", () => (this.#playing ? this.#pause() : this.#play()));
    on("close", "click", () => this.close({ andFocus: true }));
  }

  get isOpen() {
    return this.#replay !== null;
  }

  close({ andFocus = false } = {}) {
    if (!this.isOpen) return;
    this.#pause();
    this.#replay = null;
    this.#showPanel(false);
    this.#show(null);
    if (andFocus) this.#part("open").focus();
  }

  async #open() {
    const button = this.#part("open");
    button.disabled = true;
    setText(this.#part("state"), gettext("正在读取历史…"));
    try {
      const task = this.#task();
      this.#replay = new Replay(task, await history(task.task_id));
      setText(this.#part("state"), this.#replay.isCut ? gettext("较早的记录已按保存期限清理，从尚存的第一条开始。") : "");
      this.#begin();
    } catch (error) {
      setText(this.#part("state"), error.message);
    } finally {
      button.disabled = false;
    }
  }

  #begin() {
    const slider = this.#part("slider");
    slider.max = this.#replay.length;
    this.#showPanel(true);
    this.#move(0);
    slider.focus();
  }

  #showPanel(isShown) {
    this.#part("panel").hidden = !isShown;
    this.#part("open").hidden = isShown;
  }

  get #step() {
    return Number(this.#part("slider").value);
  }

  #moveByHand(step) {
    this.#pause();
    this.#move(step);
  }

  #move(step) {
    const at = Math.max(0, Math.min(step, this.#replay.length));
    const slider = this.#part("slider");
    slider.value = at;
    const words = this.#words(at);
    slider.setAttribute("aria-valuetext", words);
    setText(this.#part("where"), words);
    this.#part("back").disabled = at === 0;
    this.#part("forward").disabled = at === this.#replay.length;
    this.#show(this.#replay.at(at));
  }

  #words(step) {
    const parts = { step, all: this.#replay.length };
    const place = interpolate(gettext("第 %(step)s / %(all)s 条"), parts);
    const before = gettext("开始之前");
    if (step === 0) return `${place} · ${before}`;
    const event = this.#replay.event(step);
    return [place, clockTime(event.at), this.#label(event), eventText(event)].filter(Boolean).join(" · ");
  }

  #label({ data }) {
    return this.#task().node_progress.find(({ name }) => name === data?.node)?.label ?? "";
  }

  #play() {
    if (this.#step >= this.#replay.length) this.#move(0);
    const stride = Math.ceil(this.#replay.length / PLAY_TICKS);
    this.#playing = setInterval(() => {
      this.#move(this.#step + stride);
      if (this.#step >= this.#replay.length) this.#pause();
    }, PLAY_TICK_MS);
    setText(this.#part("play"), gettext("暂停"));
  }

  #pause() {
    clearInterval(this.#playing);
    this.#playing = null;
    setText(this.#part("play"), gettext("播放"));
  }

  #part(name) {
    return this.#root.querySelector(`[data-replay="${name}"]`);
  }
}

/** All events that are kept, however many answers they take. */
async function history(taskId) {
  const events = [];
  for (;;) {
    const after = events.at(-1)?.seq ?? 0;
    const answer = await apiGet(`/tasks/${taskId}/events?after=${after}`);
    events.push(...answer.events);
    if (answer.events.length === 0 || events.at(-1).seq >= answer.last_seq) return events;
  }
}
