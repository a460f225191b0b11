// The page can show no more news: it says why, what is safe, and where to go on.

/** Shows the notice for `code` and moves there whoever reads by ear or keyboard. */
export function showPageEnd(root, code) {
  const name = ["task_not_found", "not_found"].includes(code) ? "gone" : "signed-out";
  const notice = root.querySelector(`[data-page-end="${name}"]`);
  notice.hidden = false;
  notice.focus();
}
