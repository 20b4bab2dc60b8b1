import { expect, test } from 'vitest';
import { failureOf } from '../api/failure.js';
import { fakeUpload } from '../testing/fake-upload.js';
import { postFile } from './post-file.js';

const file = new File(['客户编号,姓名'], 'customers.csv');

test('a file goes out with our headers, says how far it is, and the answer comes back', async () => {
  const { sent } = fakeUpload(() => ({ status: 201, body: { id: 'imp_1' } }));
  const shares: number[] = [];
  expect(await postFile('/files/imports?unitId=org_1', file, { onProgress: (share) => { shares.push(share); } })).toEqual({ id: 'imp_1' });
  expect([sent[0]?.path, sent[0]?.file.name, sent[0]?.headers['x-dealercare']]).toEqual(['/files/imports?unitId=org_1', 'customers.csv', '1']);
  expect(shares).toEqual([1]);
});

test.each([
  ['a refusal keeps its code and words', { status: 400, body: { errors: [{ message: '这不是文本表格。', extensions: { code: 'FILE_TYPE', requestId: 'req_1' } }] } }, { code: 'FILE_TYPE', text: '这不是文本表格。', requestId: 'req_1' }],
  ['a proxy answers in its own words', { status: 413, body: '<html>' }, { code: 'HTTP_413', text: null }],
  ['the session has ended', { status: 401, body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } }, { kind: 'signed-out' }],
  ['no server', null, { code: 'OFFLINE' }],
])('%s', async (_, answer, expected) => {
  fakeUpload(() => answer);
  const failed: unknown = await postFile('/files/imports', file).catch((error: unknown) => error);
  expect(failureOf(failed)).toMatchObject(expected);
});
