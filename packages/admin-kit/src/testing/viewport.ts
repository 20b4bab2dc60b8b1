/** The small browser of the tests, as far as its window can be made wider. */
interface TestBrowser {
  happyDOM: { setViewport: (viewport: { width: number }) => void };
}

/** A laptop's width, unless a test says otherwise. */
export const DESKTOP_PX = 1280;

/** Makes the window this wide until the test is over; 375 is a phone. */
export function setViewportWidth(px: number): void {
  (window as unknown as TestBrowser).happyDOM.setViewport({ width: px });
}
