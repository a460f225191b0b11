// Which section is read, and which one a key leads to; pure.

/**
 * The place of the last section whose top has passed the line, the first before any has; at the end
 * of the page the last one, for a short one never reaches the line. Tops and line in pixels.
 */
export function currentSection(tops, line, isAtEnd) {
  if (isAtEnd) return tops.length - 1;
  return Math.max(
    0,
    tops.findLastIndex((top) => top <= line),
  );
}

/** Where an arrow key leads from a place in a row of so many; null for other keys. */
export function nextPlace(key, from, count) {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key === "ArrowRight" || key === "ArrowDown") return (from + 1) % count;
  if (key === "ArrowLeft" || key === "ArrowUp") return (from + count - 1) % count;
  return null;
}
