// The picture in the tab: how far the task is, or how it ended.

const COLOURS = { completed: "#17643f", failed: "#a1271e", cancelled: "#4b5160", waiting_input: "#774d00" };
const SIGNS = {
  completed: "M7 12.5l3.5 3.5 7-8",
  failed: "M8 8l8 8M16 8l-8 8",
  cancelled: "M7 12h10",
  waiting_input: "M9 9a3 3 0 1 1 3.5 3v2M12.5 17.5v.2",
};
const RUNNING = "#1d4c8a";
const ROUND = 2 * Math.PI * 9;

/** An SVG picture as an address; a ring that fills while the task goes on. */
export function faviconOf({ status, progress }) {
  const sign = SIGNS[status];
  const body = sign
    ? `<circle cx="12" cy="12" r="12" fill="${COLOURS[status]}"/><path d="${sign}" fill="none" stroke="#fff" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/>`
    : `<circle cx="12" cy="12" r="12" fill="#fff"/><circle cx="12" cy="12" r="9" fill="none" stroke="#c9d3e3" stroke-width="5"/><circle cx="12" cy="12" r="9" fill="none" stroke="${RUNNING}" stroke-width="5" stroke-dasharray="${((ROUND * progress) / 100).toFixed(1)} ${ROUND.toFixed(1)}" transform="rotate(-90 12 12)"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${body}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

export function showFavicon(task) {
  const link = document.querySelector('link[rel="icon"]');
  const address = faviconOf(task);
  if (link.getAttribute("href") !== address) link.setAttribute("href", address);
}
