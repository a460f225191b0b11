// How far all uploads are, in one line; and when something stops them, what happened and how to go on.

import { renewCsrfToken } from "../api.js";
import { gettext, interpolate } from "../i18n.js";
import { setText } from "../ui/element.js";

const SIGNED_OUT = [401, 403];

export class UploadState {
  #root;
  #uploads;

  constructor(root, uploads) {
    this.#root = root;
    this.#uploads = uploads;
    this.#part("pause").addEventListener("click", () => (uploads.isPaused ? this.#resume() : uploads.pause()));
    this.#part("resume").addEventListener("click", () => this.#resume());
  }

  /** `reason` is the error that stopped everything, when one did. */
  show(uploads, reason) {
    const all = uploads.left + uploads.done;
    this.#part("line").hidden = all === 0;
    this.#part("bar").max = all;
    this.#part("bar").value = uploads.done;
    const words = uploads.isPaused && uploads.left ? gettext("已暂停，已上传 %(done)s / %(all)s 个文件") : gettext("已上传 %(done)s / %(all)s 个文件");
    setText(this.#part("words"), interpolate(words, { done: uploads.done, all }));
    this.#part("pause").hidden = uploads.left === 0;
    setText(this.#part("pause"), uploads.isPaused ? gettext("继续上传") : gettext("暂停上传"));
    if (reason) this.#stopped(reason);
    if (!uploads.isPaused) this.#part("stop").hidden = true;
  }

  #stopped(error) {
    const isSignedOut = SIGNED_OUT.includes(error.status);
    const words = isSignedOut
      ? gettext("登录已过期，上传已暂停。文件都还在这里，没有丢失：请先重新登录，再继续上传。")
      : interpolate(gettext("上传已暂停：%(reason)s 文件都还在这里，稍后可以继续。"), { reason: error.message });
    setText(this.#part("reason"), words);
    this.#part("sign-in").hidden = !isSignedOut;
    this.#part("stop").hidden = false;
  }

  /** Whoever signed in again has a new token; without one every upload would be refused. */
  async #resume() {
    try {
      await renewCsrfToken();
      this.#uploads.resume();
    } catch (error) {
      this.#stopped(error);
    }
  }

  #part(name) {
    return this.#root.querySelector(`[data-upload-${name}]`);
  }
}
