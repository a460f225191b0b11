// Builds elements from text only; markup in a name stays text.

const CHINESE = /[\u4e00-\u9fff]/;

/** element("p", {class: "faint", text: "…"}, child, …) */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "text") setText(made, value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** Sets a text only when it differs, so that screen readers are not told twice. */
export function setText(node, text) {
  if (!node || node.textContent === text) return;
  node.textContent = text;
  tellLanguage(node);
}

/** Words of papers and of the engine stay Chinese on English pages; who reads them aloud is told. */
export function tellLanguage(node) {
  if (document.documentElement.lang.startsWith("zh")) return node;
  if (CHINESE.test(node.textContent)) node.lang = "zh-Hans";
  else node.removeAttribute("lang");
  return node;
}
