import { createRoot, type Root } from 'react-dom/client';
import { changeLanguage, createClient, createProofGate, createSessionGate, failureOf, kitTexts, runningClock } from '@dealercare/admin-kit/frame';
import { fetchMap } from '../areas/fetch-map.js';
import type { PortalMap } from '../areas/portal-map.js';
import { warmUp } from '../areas/remotes.js';
import { shellTexts } from '../locales/shell-texts.js';
import { forgetSignedIn } from '../session/session-hint.js';
import { languageOf } from '../session/viewer-language.js';
import { machineLanguage } from '../sign-in/machine-language.js';
import { beginSession } from './begin-session.js';
import { Portal } from './portal.js';
import { StartFailed } from './start-failed.js';

async function speak(language: Parameters<typeof changeLanguage>[0]): Promise<void> {
  await Promise.all([shellTexts.load(language), kitTexts.load(language)]);
  await changeLanguage(language);
}

/** The map, and with it the area of the address, which nobody needs to wait for. */
async function readMap(): Promise<PortalMap> {
  const map = await fetchMap();
  void warmUp(location.pathname, map).catch(() => undefined);
  return map;
}

async function showPortal(root: Root): Promise<boolean> {
  const gate = createSessionGate();
  const proof = createProofGate();
  const client = createClient(gate, proof);
  const [viewer, map] = await Promise.all([beginSession(client), readMap()]);
  if (!viewer) return false;
  const clock = runningClock(new Date(viewer.now), Date.now(), Date.now);
  await speak(languageOf(viewer));
  root.render(<Portal client={client} gate={gate} proof={proof} viewer={viewer} map={map} clock={clock} />);
  return true;
}

async function showFailure(root: Root, error: unknown, onRetry: () => void): Promise<void> {
  await speak(machineLanguage());
  root.render(<StartFailed failure={failureOf(error)} onRetry={onRetry} />);
}

/** Starts the portal in `element`, or calls `onSignedOut` when the server knows of no session. */
export async function start(element: HTMLElement, onSignedOut: () => void): Promise<void> {
  const root = createRoot(element);
  try {
    if (await showPortal(root)) return;
    forgetSignedIn();
    root.unmount();
    onSignedOut();
  } catch (error) {
    if (failureOf(error).kind === 'signed-out') {
      forgetSignedIn();
      root.unmount();
      onSignedOut();
      return;
    }
    await showFailure(root, error, () => { location.reload(); });
  }
}
