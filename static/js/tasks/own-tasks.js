// One's own latest tasks, asked again whenever the feed hints at a change.

import { apiGet } from "../api.js";
import { OwnTasksFeed } from "./own-tasks-feed.js";

const SETTLE_MS = 700;

/** Calls `show(tasks)` with the tasks at `query` after every change, at most about once a second. */
export function followOwnTasks(query, show) {
  let timer = null;
  let isAsking = false;

  async function ask() {
    timer = null;
    if (document.hidden) return;
    if (isAsking) return soon();
    isAsking = true;
    try {
      show((await apiGet(query)).results);
    } catch {
      // the next hint asks again
    } finally {
      isAsking = false;
    }
  }

  function soon() {
    timer ??= setTimeout(ask, SETTLE_MS);
  }

  document.addEventListener("visibilitychange", soon);
  new OwnTasksFeed(soon).start();
}
