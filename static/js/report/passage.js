// Where a passage stands in the blocks of a page; offsets count code points; pure.

/** The blocks that the passage touches. */
export function touchedBlocks(blocks, { start, end }) {
  return blocks.filter((block) => block.start < end && start < block.end);
}

/** A block's text as [before, marked, after]; marked is empty when the passage is elsewhere. */
export function splitBlock(block, { start, end }) {
  const points = Array.from(block.text);
  const from = Math.min(Math.max(start - block.start, 0), points.length);
  const to = Math.min(Math.max(end - block.start, from), points.length);
  const join = (a, b) => points.slice(a, b).join("");
  return [join(0, from), join(from, to), join(to, points.length)];
}

/** Whether the quote is what stands there, block borders being line breaks. */
export function isAt(blocks, { start, end, quote }) {
  const marked = touchedBlocks(blocks, { start, end }).map((block) => splitBlock(block, { start, end })[1]);
  return marked.join("\n") === quote;
}
