// Where dated events and the ticks of an axis stand; pure.

const DAY_MS = 86_400_000;
const MARGIN_DAYS = 15;
export const LABEL_PX = 176;
const LEAST_TICK_PX = 72;
const STEPS = [1, 3, 6, 12, 24, 60, 120]; // months

/** The first and last day shown: the events with some room around. */
export function spanOf(dates) {
  const days = dates.map(dayNumber);
  return { from: Math.min(...days) - MARGIN_DAYS, to: Math.max(...days) + MARGIN_DAYS };
}

/** For each event (in order of time) its left edge in pixels and its row, so that none overlaps. */
export function placeEvents(dates, span, width) {
  const ends = [];
  return dates.map((date) => {
    const left = position(dayNumber(date), span, width);
    const free = ends.findIndex((end) => end <= left);
    const row = free === -1 ? ends.length : free;
    ends[row] = left + LABEL_PX;
    return { left, row };
  });
}

/** Which of the places begins nearest to `x`. */
export function nearestPlace(places, x) {
  const distances = places.map(({ left }) => Math.abs(left - x));
  return distances.indexOf(Math.min(...distances));
}

/** Months, quarters, years … as many as have room: [{left, label}]. */
export function placeTicks(span, width) {
  const months = (span.to - span.from) / 30.44;
  const step = STEPS.find((count) => (width / months) * count >= LEAST_TICK_PX) ?? STEPS.at(-1);
  const ticks = [];
  const at = firstOf(span.from, step);
  while (dayNumberOf(at) <= span.to) {
    const day = dayNumberOf(at);
    if (day >= span.from) ticks.push({ left: position(day, span, width), label: labelOf(at, step) });
    at.setUTCMonth(at.getUTCMonth() + step);
  }
  return ticks;
}

export function dayNumber(date) {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

function position(day, { from, to }, width) {
  return Math.round(((day - from) / (to - from)) * width);
}

function firstOf(day, step) {
  const at = new Date(day * DAY_MS);
  const month = Math.floor(at.getUTCMonth() / step) * step;
  const year = step > 12 ? Math.floor(at.getUTCFullYear() / (step / 12)) * (step / 12) : at.getUTCFullYear();
  return new Date(Date.UTC(year, step > 12 ? 0 : month, 1));
}

function dayNumberOf(date) {
  return Math.round(date.getTime() / DAY_MS);
}

function labelOf(date, step) {
  return date.toISOString().slice(0, step >= 12 ? 4 : 7);
}
