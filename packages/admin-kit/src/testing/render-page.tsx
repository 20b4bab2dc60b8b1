import { Suspense, act, type ReactNode } from 'react';
import { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render, type RenderResult } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router';
import { createCache } from '../api/cache.js';
import { ViewerZoneContext } from '../format/use-format.js';
import { deskTexts } from '../language/desk-texts.js';
import { kitTexts } from '../language/kit-texts.js';
import { changeLanguage, type Language } from '../language/language.js';
import { ClockProvider, standingClock } from '../session/product-clock.js';
import { ViewerProvider, type Viewer } from '../session/viewer.js';
import { KitProvider, loadComponentLocale } from '../theme/provider.js';
import { ToastRegion } from '../toast/toast-region.js';
import { buildViewer } from './build-viewer.js';
import { fakeApi, type FakeApi } from './fake-api.js';

export interface RenderPageOptions {
  api?: FakeApi;
  viewer?: Partial<Viewer>;
  /** Address of the page. */
  path?: string;
  language?: Language;
  /** The product's time, ISO 8601; it stands still. Monday 2026-03-02, 10:00 in Shanghai unless given. */
  now?: string;
  /** Zone of the viewer's own clock. */
  viewerZone?: string;
}

export interface RenderedPage extends RenderResult {
  /** Path and search of the address now. */
  address(): string;
}

const DEFAULT_NOW = '2026-03-02T02:00:00.000Z';

/** Shows a page as the portal does: with API, session, clock, language, theme, toasts. Nothing of it is a mock but the API. */
export async function renderPage(page: ReactNode, options: RenderPageOptions = {}): Promise<RenderedPage> {
  const { api = fakeApi({}), viewer, path = '/', language = 'zh-CN', now = DEFAULT_NOW, viewerZone = 'Asia/Shanghai' } = options;
  const client = new ApolloClient({ cache: createCache(), link: api.link });
  let address = path;
  function Address(): null {
    const { pathname, search } = useLocation();
    address = `${pathname}${search}`;
    return null;
  }
  await Promise.all([kitTexts.load(language), deskTexts.load(language), loadComponentLocale(language)]);
  await changeLanguage(language);
  const rendered = await act(() => Promise.resolve(render(
    <ApolloProvider client={client}>
      <MemoryRouter initialEntries={[path]}>
        <ViewerProvider viewer={buildViewer(viewer)}>
          <ClockProvider clock={standingClock(new Date(now))}>
            <ViewerZoneContext value={viewerZone}>
              <Address />
              <Suspense fallback={null}><KitProvider>{page}</KitProvider><ToastRegion /></Suspense>
            </ViewerZoneContext>
          </ClockProvider>
        </ViewerProvider>
      </MemoryRouter>
    </ApolloProvider>,
  )));
  return Object.assign(rendered, { address: () => address });
}
