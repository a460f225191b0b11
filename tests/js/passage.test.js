import assert from "node:assert/strict";
import { test } from "node:test";

import { isAt, splitBlock, touchedBlocks } from "../../static/js/report/passage.js";

const BLOCKS = [
  { start: 0, end: 6, text: "货款𠮷元整数" },
  { start: 7, end: 11, text: "定于五月" },
];

test("offsets count characters, not the halves of rare ones", () => {
  assert.deepEqual(splitBlock(BLOCKS[0], { start: 2, end: 4 }), ["货款", "𠮷元", "整数"]);
});

test("a passage marks only its part of each block", () => {
  const span = { start: 4, end: 9 };
  assert.deepEqual(touchedBlocks(BLOCKS, span), BLOCKS);
  assert.deepEqual(splitBlock(BLOCKS[0], span), ["货款𠮷元", "整数", ""]);
  assert.deepEqual(splitBlock(BLOCKS[1], span), ["", "定于", "五月"]);
});

test("a block that the passage does not touch stays whole", () => {
  const span = { start: 0, end: 2 };
  assert.deepEqual(touchedBlocks(BLOCKS, span), [BLOCKS[0]]);
  assert.deepEqual(splitBlock(BLOCKS[1], span), ["", "", "定于五月"]);
});

test("a quote is true only when it is the text at its span", () => {
  assert.ok(isAt(BLOCKS, { start: 2, end: 4, quote: "𠮷元" }));
  assert.ok(isAt(BLOCKS, { start: 4, end: 9, quote: "整数\n定于" }));
  assert.ok(!isAt(BLOCKS, { start: 2, end: 4, quote: "吉元" }));
  assert.ok(!isAt(BLOCKS, { start: 20, end: 22, quote: "元整" }));
});
