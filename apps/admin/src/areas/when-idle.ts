/** Where the browser cannot say when it is idle. */
const IDLE_AFTER_MS = 2_000;

/** Runs `work` once nobody waits for the page any more; the answer calls it off. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const request = requestIdleCallback(work);
    return () => { cancelIdleCallback(request); };
  }
  const timer = setTimeout(work, IDLE_AFTER_MS);
  return () => { clearTimeout(timer); };
}
