// Makes a piece of the page like a newer one of it by changing only what differs, so that focus,
// ticked boxes, opened details and the place one has scrolled to stay as they are.

/** Children are matched by id, else by place and tag. */
export function morph(old, fresh) {
  syncAttributes(old, fresh);
  const known = new Map([...old.children].filter((child) => child.id).map((child) => [child.id, child]));
  let at = old.firstChild;
  for (const child of [...fresh.childNodes]) {
    const match = (child.id && known.get(child.id)) || at;
    if (!match || !isAlike(match, child)) {
      old.insertBefore(document.importNode(child, true), at);
      continue;
    }
    if (match !== at) old.insertBefore(match, at);
    if (match.nodeType === Node.ELEMENT_NODE) morph(match, child);
    else if (match.data !== child.data) match.data = child.data;
    at = match.nextSibling;
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}

function isAlike(one, other) {
  return one.nodeType === other.nodeType && one.nodeName === other.nodeName && one.id === other.id;
}

function syncAttributes(old, fresh) {
  for (const { name, value } of [...fresh.attributes]) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !isOfTheReader(old, name)) old.removeAttribute(name);
  }
}

/** What the reader has changed and no server knows. */
function isOfTheReader(node, name) {
  return node.nodeName === "DETAILS" && name === "open";
}
