/**
 * Notes on a promise that it has been kept, as React does itself, so that `use` reads it without waiting: what is there
 * already never makes the page blink.
 */
export function readable<Value>(promise: Promise<Value>): Promise<Value> {
  promise.then((value) => Object.assign(promise, { status: 'fulfilled', value }), () => undefined);
  return promise;
}
