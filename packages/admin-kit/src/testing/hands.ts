import { act, fireEvent } from '@testing-library/react';

/** Waits until React has drawn what an event has set off, a page that is loaded lazily included. */
async function acting(event: () => void): Promise<void> {
  await act(() => {
    event();
    return Promise.resolve();
  });
}

/** A click of the mouse. */
export async function click(element: Element): Promise<void> {
  await acting(() => { fireEvent.click(element, { detail: 1 }); });
}

/** A key on whatever has the focus; `init` for Ctrl, Shift and a composing input method. */
export async function press(key: string, init: KeyboardEventInit = {}): Promise<void> {
  await acting(() => { fireEvent.keyDown(document.activeElement ?? document.body, { key, ...init }); });
}

/** The whole text of a field, typed anew. */
export async function type(field: Element, text: string): Promise<void> {
  await acting(() => { fireEvent.change(field, { target: { value: text } }); });
}
