// The words of scripts, from Django's catalogue; Chinese is the source.

export function gettext(text) {
  return globalThis.gettext ? globalThis.gettext(text) : text;
}

/** The message of a step or an event in the language of the page, as far as it was told in it. */
export function messageOf({ message, message_en: english }) {
  const isEnglish = globalThis.document?.documentElement.lang === "en";
  return (isEnglish && english) || message || "";
}

/** Why a task failed, or will be tried again, in the language of the page. */
export function errorOf({ error_message: message, error_message_en }) {
  return messageOf({ message, message_en: error_message_en });
}

/** The title of a task in the language of the page. */
export function titleOf({ title, titles }) {
  return titles?.[globalThis.document?.documentElement.lang === "en" ? "en" : "zh"] ?? title;
}

/** Replaces %(name)s in a translated sentence. */
export function interpolate(text, values) {
  return text.replace(/%\((\w+)\)s/g, (whole, name) => values[name] ?? whole);
}
