import { Suspense, act } from 'react';
import { render } from '@testing-library/react';
import { changeLanguage, createClient, createProofGate, createSessionGate, kitTexts, standingClock, type SessionGate, type Viewer } from '@dealercare/admin-kit/frame';
import type { Language } from '@dealercare/admin-kit/i18n';
import { buildViewer, fakeServer, type Answers, type FakeServer } from '@dealercare/admin-kit/testing';
import type { PortalMap } from '../src/areas/portal-map.js';
import { shellTexts } from '../src/locales/shell-texts.js';
import { Portal } from '../src/start/portal.js';
import map from '../public/portal.json';

export interface PortalOptions {
  path?: string;
  viewer?: Partial<Viewer>;
  language?: Language;
  answers?: Answers;
  map?: PortalMap;
  now?: string;
}

export interface ShownPortal {
  gate: SessionGate;
  server: FakeServer;
}

/** The whole portal for one person, as the bootstrap starts it; its clock stands still. */
export async function showPortal({ path = '/settings/profile', viewer, language = 'zh-CN', answers = {}, map: given = map, now = '2026-03-02T02:05:00.000Z' }: PortalOptions = {}): Promise<ShownPortal> {
  history.replaceState(null, '', path);
  const server = fakeServer(answers);
  const gate = createSessionGate();
  const proof = createProofGate();
  await Promise.all([shellTexts.load(language), kitTexts.load(language)]);
  await changeLanguage(language);
  const clock = standingClock(new Date(now));
  await act(() => Promise.resolve(render(
    <Suspense fallback={null}>
      <Portal client={createClient(gate, proof)} gate={gate} proof={proof} viewer={buildViewer(viewer)} map={given} clock={clock} />
    </Suspense>,
  )));
  return { gate, server };
}
