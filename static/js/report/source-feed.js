// The text of documents, asked once each.

import { apiGet } from "../api.js";

export class SourceFeed {
  #texts = new Map();

  /** `{pages, ocr, problems}`; a failure is not remembered. */
  text(documentId) {
    if (!this.#texts.has(documentId)) {
      const asked = apiGet(`/documents/${encodeURIComponent(documentId)}/text`);
      asked.catch(() => this.#texts.delete(documentId));
      this.#texts.set(documentId, asked);
    }
    return this.#texts.get(documentId);
  }

  imageAddress(documentId, page) {
    return `/api/v1/documents/${encodeURIComponent(documentId)}/pages/${page}/image`;
  }

  originalAddress(documentId) {
    return `/api/v1/documents/${encodeURIComponent(documentId)}/content`;
  }
}
