export { buildViewer } from './testing/build-viewer.js';
export { fakeApi, type FakeApi } from './testing/fake-api.js';
export { fakeServer, type FakeServer } from './testing/fake-server.js';
export { fakeUpload, type FakeUpload, type SentFile } from './testing/fake-upload.js';
export { click, press, type } from './testing/hands.js';
export { renderPage, type RenderedPage, type RenderPageOptions } from './testing/render-page.js';
export { refusal, type Answers, type Asked } from './testing/schema-answers.js';
export { setViewportWidth } from './testing/viewport.js';
export { textProblems } from './testing/text-problems.js';
