// Keeps columns of a paper apart: a tab may be a hair wide, and 200 with 4,080 reads 2004,080.

import { element } from "./element.js";

/** The text as parts to append; what is copied or compared is the text unchanged. */
export function inColumns(text) {
  return text.split(/(\t)/).map((part) => (part === "\t" ? element("span", { class: "tab", text: part }) : part));
}
