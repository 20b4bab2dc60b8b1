import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { endFakeUpload } from './fake-upload.js';
import { DESKTOP_PX, setViewportWidth } from './viewport.js';

// The component library asks for one; the small browser of the tests has no layout to observe.
class StillObserver implements ResizeObserver {
  observe(): void { /* nothing changes its size */ }
  unobserve(): void { /* nothing was observed */ }
  disconnect(): void { /* nothing was observed */ }
}
globalThis.ResizeObserver = StillObserver;

// A page that is loaded lazily is compiled when it is first opened.
configure({ asyncUtilTimeout: 5_000 });

// React asks whether a test is running, so that it can say when a change was not waited for.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const { fetch } = globalThis;
setViewportWidth(DESKTOP_PX);

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  globalThis.fetch = fetch;
  endFakeUpload();
  setViewportWidth(DESKTOP_PX);
});
