// The timeline drawn to scale above its list: zoomed with buttons, moved along by scrolling.

import { LABEL_PX, nearestPlace, placeEvents, placeTicks, spanOf } from "./axis-layout.js";
import { element, setText } from "../ui/element.js";

const MOST_ZOOM = 64;
const ROW_PX = 28;
const HEAD_PX = 24;
const MOST_LETTERS = 40;

export function drawAxis(root, events) {
  if (events.length < 2) return;
  root.hidden = false;
  const view = root.querySelector("[data-axis-window]");
  const track = root.querySelector("[data-axis-track]");
  const dates = events.map((event) => event.dataset.date);
  const span = spanOf(dates);
  const links = events.map(linkTo);
  let zoom = 1;
  let places = [];

  const draw = () => {
    const width = Math.max(view.clientWidth, 320) * zoom;
    const room = width - LABEL_PX; // the last event's words need some too
    places = placeEvents(dates, span, room);
    const ticks = placeTicks(span, room).map(({ left, label }) => {
      const tick = element("span", { class: "axis__tick", text: label });
      tick.style.left = `${left}px`;
      return tick;
    });
    links.forEach((link, number) => {
      link.style.left = `${places[number].left}px`;
      link.style.top = `${HEAD_PX + places[number].row * ROW_PX}px`;
    });
    const rows = Math.max(...places.map(({ row }) => row)) + 1;
    track.style.width = `${width}px`;
    track.style.height = `${HEAD_PX + rows * ROW_PX + 8}px`;
    track.replaceChildren(...ticks, ...links);
    setText(root.querySelector("[data-axis-range]"), `${dates[0]} – ${dates.at(-1)} · ×${zoom}`);
    for (const button of root.querySelectorAll("[data-axis-zoom]")) {
      button.disabled = button.dataset.axisZoom === "in" ? zoom >= MOST_ZOOM : zoom === 1;
    }
  };

  /** The event nearest to `x` stays in the window or comes into it: there is always one to see. */
  const zoomTo = (wanted, x = view.clientWidth / 2) => {
    const kept = nearestPlace(places, view.scrollLeft + x);
    const shownAt = Math.min(Math.max(places[kept].left - view.scrollLeft, 0), view.clientWidth / 2);
    zoom = Math.min(MOST_ZOOM, Math.max(1, wanted));
    draw();
    view.scrollLeft = places[kept].left - shownAt;
  };

  root.addEventListener("click", ({ target }) => {
    const how = target.closest("[data-axis-zoom]")?.dataset.axisZoom;
    if (how) zoomTo(how === "all" ? 1 : how === "in" ? zoom * 2 : zoom / 2);
  });
  view.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoomTo(event.deltaY < 0 ? zoom * 2 : zoom / 2, event.clientX - view.getBoundingClientRect().left);
    },
    { passive: false },
  );
  new ResizeObserver(draw).observe(view);
  draw();
}

function linkTo(event) {
  const words = wordsOf(event.querySelector(".timeline__text p"));
  const text = words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS)}…` : words;
  const label = `${event.dataset.date} ${text}`;
  const kind = `axis__event axis__event--${event.dataset.kind}`;
  const title = `${event.dataset.date} ${words}`;
  // The words are the report's: Chinese on an English page too, and spoken as such.
  return element("a", { class: kind, href: `#${event.id}`, lang: "zh-Hans", text: label, title });
}

/** What is said, without the links to its sources. */
function wordsOf(paragraph) {
  const said = paragraph.cloneNode(true);
  for (const link of said.querySelectorAll(".cite, .cites-rest")) link.remove();
  return said.textContent.trim();
}
