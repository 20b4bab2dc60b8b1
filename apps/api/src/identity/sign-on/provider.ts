import * as oidc from 'openid-client';
import type { App } from '../../platform/context.js';

/** Whoever signs in does not wait longer for a provider that does not answer. */
const DEADLINE_SECONDS = 3;
/** How far the provider's clock may be off. */
const TOLERANCE_SECONDS = 30;

const known = new WeakMap<App, Promise<oidc.Configuration>>();

/** The secret goes as the provider asks for it: by header where it can read that, otherwise in the form. */
function clientAuth(secret: string): oidc.ClientAuth {
  const [byHeader, byForm] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, ...rest) => ((server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']).includes('client_secret_basic') ? byHeader : byForm)(server, ...rest);
}

/** What the provider says about itself, asked for once; a failure is forgotten, so that the next try asks again. */
export function providerOf(app: App): Promise<oidc.Configuration> {
  const { oidcIssuer, oidcClientId, oidcClientSecret } = app.config;
  let provider = known.get(app);
  if (!provider) {
    const issuer = new URL(oidcIssuer);
    provider = oidc.discovery(issuer, oidcClientId, { client_secret: oidcClientSecret, [oidc.clockTolerance]: TOLERANCE_SECONDS }, clientAuth(oidcClientSecret), {
      timeout: DEADLINE_SECONDS,
      // Left to itself the library trusts the connection and does not look at a token's signature. A plain address is taken on this machine only.
      execute: [oidc.enableNonRepudiationChecks, ...(issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [])],
    });
    known.set(app, provider);
    provider.then((config) => { config.timeout = DEADLINE_SECONDS; }, () => known.delete(app));
  }
  return provider;
}
