// The buttons of a task page: cancel and retry.

import { ApiError, apiPost } from "../api.js";
import { confirmIn } from "../ui/confirm.js";
import { showToast } from "../ui/toast.js";

export function watchTaskActions(root, taskId, onTask) {
  const run = (path, body) => act(`/tasks/${taskId}/${path}`, body, onTask);
  root.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-action]");
    if (!button) return;
    if (button.dataset.action === "cancel") {
      const dialog = document.getElementById("cancel-dialog");
      if (await confirmIn(dialog)) await run("cancel", {});
    }
    if (button.dataset.action === "retry") await run("retry", { from: button.dataset.from });
  });
}

async function act(path, body, onTask) {
  try {
    onTask(await apiPost(path, body));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    showToast(error.message);
  }
}
