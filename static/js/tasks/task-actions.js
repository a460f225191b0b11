// The buttons of a task page: cancel, retry, boost.

import { ApiError, apiPost } from "../api.js";
import { confirmIn } from "../ui/confirm.js";
import { showToast } from "../ui/toast.js";

const BOOST = 10;

/** `onTask(task)` gets the task as the server answers; `onRefused(code)` hears that all is over. */
export function watchTaskActions(root, taskId, { onTask, onRefused }) {
  const run = (button, path, body) => act(button, `/tasks/${taskId}/${path}`, body, { onTask, onRefused });
  const actions = {
    cancel: async (button) => {
      if (await confirmIn(document.getElementById("cancel-dialog"))) await run(button, "cancel", {});
    },
    retry: (button) => run(button, "retry", { from: button.dataset.from }),
    boost: (button) => run(button, "boost", { boost: BOOST }),
    unboost: (button) => run(button, "boost", { boost: 0 }),
  };
  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-action]");
    if (button && button.ariaBusy !== "true") actions[button.dataset.action]?.(button);
  });
}

async function act(button, path, body, { onTask, onRefused }) {
  button.ariaBusy = "true";
  try {
    onTask(await apiPost(path, body));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if ([401, 404].includes(error.status)) onRefused(error.code);
    else showToast(error.message);
  } finally {
    button.ariaBusy = "false";
  }
}
