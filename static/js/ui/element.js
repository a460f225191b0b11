// Builds elements from text only; markup in a name stays text.

/** element("p", {class: "faint", text: "…"}, child, …) */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "text") made.textContent = value;
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** Sets a text only when it differs, so that screen readers are not told twice. */
export function setText(node, text) {
  if (node && node.textContent !== text) node.textContent = text;
}
