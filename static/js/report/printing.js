// On paper nothing can be opened: all is unfolded, and the sources are listed, while it is printed.

import { gettext, interpolate } from "../i18n.js";
import { element } from "../ui/element.js";

/** `notes` are the citations by number. */
export function unfoldForPrint(root, notes) {
  let folded = [];
  let sources = null;
  addEventListener("beforeprint", () => {
    if (sources) return; // a preview may be told of twice before it is over
    folded = [...root.querySelectorAll("details:not([open])")];
    for (const details of folded) details.open = true;
    sources = listOf(notes);
    [...root.querySelectorAll(".report__section")].at(-1).after(sources);
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
    sources?.remove();
    sources = null;
  });
}

function listOf(notes) {
  const lines = Object.entries(notes).map(([number, note]) =>
    element("li", { value: number, text: interpolate(gettext("%(name)s 第 %(page)s 页：“%(quote)s”"), told(note)) }),
  );
  return element(
    "section",
    { class: "report__section" },
    element("h2", { class: "report__heading", text: gettext("引用出处") }),
    element("ol", { class: "printed-notes" }, ...lines),
  );
}

/** Numbers of identity cards and the like are not printed in full. */
function told(note) {
  return { ...note, quote: note.told ?? note.quote };
}
