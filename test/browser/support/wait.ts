/** Jest's limit for one browser test. A slow machine needs it; a healthy run is far below. */
export const TEST_LIMIT_MS = 60_000;
