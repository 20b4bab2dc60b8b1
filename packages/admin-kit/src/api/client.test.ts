import { gql } from '@apollo/client';
import { expect, test } from 'vitest';
import { changeLanguage } from '../language/language.js';
import { createSessionGate } from '../session/session-gate.js';
import { fakeServer } from '../testing/fake-server.js';
import { buildViewer } from '../testing/build-viewer.js';
import { createClient } from './client.js';

test.each(['zh-CN', 'en'] as const)('a request says that it is ours, and in which language (%s) to answer', async (language) => {
  const server = fakeServer({ Viewer: () => ({ viewer: buildViewer() }) });
  await changeLanguage(language);
  await createClient(createSessionGate()).query({ query: gql`query Viewer { viewer { id } }` });
  const headers = server.asked[0]?.headers;
  expect([headers?.get('x-dealercare'), headers?.get('accept-language')]).toEqual(['1', language]);
});
