import { hasSignedIn } from './session/session-hint.js';
import { applyKeptTheme } from './start/kept-theme.js';
import { fetchLaterSteps } from './sign-in/fetch-later-steps.js';
import { showSignIn } from './sign-in/sign-in-page.js';

// No framework and no shared module is reached from here by a static import: what a person sees before signing in stays small.
const root = document.getElementById('root') ?? document.body;

async function startPortal(): Promise<void> {
  const portal = await import(/* webpackChunkName: "bootstrap" */ './start/bootstrap.js');
  await portal.start(root, askToSignIn);
}

function askToSignIn(): void {
  // While a person types, the portal behind the door is fetched.
  const warmUp = () => { void import(/* webpackChunkName: "bootstrap" */ './start/bootstrap.js'); };
  showSignIn(root, { onSignedIn: () => { void startPortal(); }, onFirstKey: warmUp });
}

applyKeptTheme();
const { pathname } = location;
if (pathname === '/reset' || pathname === '/setup') void fetchLaterSteps().then(({ showReset, showSetup }) => (pathname === '/setup' ? showSetup : showReset)(root));
// A code that is owed comes before whatever session there was.
else if (hasSignedIn() && !location.hash.startsWith('#code=')) void startPortal();
else askToSignIn();
