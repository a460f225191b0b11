// The pages of operations: live pieces, dialogs that ask first, work on many tasks.

import { watchBulk } from "./bulk-form.js";
import { showHealth } from "./health-view.js";
import { watchLaneSwitches } from "./lane-dialog.js";
import { LivePage } from "./live-page.js";
import { watchGroupRetries } from "./retry-dialog.js";

const find = (selector) => document.querySelector(selector);

for (const close of document.querySelectorAll("[data-dialog-close]")) {
  close.addEventListener("click", () => close.closest("dialog").close());
}
if (find("[data-live-state]")) new LivePage(find("[data-live-state]"));
if (find("[data-health]")) showHealth(find("[data-health]"));
if (find("#lane-dialog")) watchLaneSwitches(find("#lane-dialog"));
if (find("#retry-dialog")) watchGroupRetries(find("#retry-dialog"));
if (find("[data-bulk-form]")) watchBulk(find("[data-bulk-form]"), find("#bulk-dialog"));
