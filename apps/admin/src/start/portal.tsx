import { ClockProvider, ViewerProvider, type ProductClock, type ProofGate, type SessionGate, type Viewer } from '@dealercare/admin-kit/frame';
import { ApolloProvider, type ApolloClient } from '@dealercare/admin-kit/gql';
import { BrowserRouter } from '@dealercare/admin-kit/router';
import type { PortalMap } from '../areas/portal-map.js';
import { Frame } from '../frame/frame.js';
import { ProofProvider, SessionProvider } from '../session/session-context.js';

export interface PortalProps {
  client: ApolloClient;
  gate: SessionGate;
  proof: ProofGate;
  viewer: Viewer;
  map: PortalMap;
  clock: ProductClock;
}

/** The portal for one signed-in person. */
export function Portal({ client, gate, proof, viewer, map, clock }: PortalProps) {
  return (
    <ApolloProvider client={client}>
      <SessionProvider value={gate}>
        <ProofProvider value={proof}>
          <ViewerProvider viewer={viewer}>
            <ClockProvider clock={clock}>
              <BrowserRouter><Frame map={map} /></BrowserRouter>
            </ClockProvider>
          </ViewerProvider>
        </ProofProvider>
      </SessionProvider>
    </ApolloProvider>
  );
}
