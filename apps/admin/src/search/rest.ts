/** Typing rests this long before a server is asked. */
const REST_MS = 150;

/** Resolves to true when the typing has come to rest, to false when it went on meanwhile. */
export function rest(signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => { resolve(true); }, REST_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve(false);
    }, { once: true });
  });
}
