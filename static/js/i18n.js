// The words of scripts, from Django's catalogue; Chinese is the source.

export function gettext(text) {
  return globalThis.gettext ? globalThis.gettext(text) : text;
}

/** Replaces %(name)s in a translated sentence. */
export function interpolate(text, values) {
  return text.replace(/%\((\w+)\)s/g, (whole, name) => values[name] ?? whole);
}
