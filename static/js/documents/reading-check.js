// Has every new paper read right away, one after the other, so that problems show before the analysis.

import { apiGet } from "../api.js";
import { ParallelQueue } from "./parallel-queue.js";

const queue = new ParallelQueue(1);

/** Reads the paper and shows what came out; a reading that fails leaves it for the analysis. */
export function checkReading(view) {
  return queue.add(async () => {
    if (!view.row.isConnected) return;
    view.showState("reading");
    try {
      view.showReading(await apiGet(`/documents/${view.documentId}/text`));
    } catch {
      view.showState("unread");
    }
  });
}
