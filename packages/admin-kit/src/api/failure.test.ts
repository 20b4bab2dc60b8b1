import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/schema-answers.js';
import { errorsInBody, failureOf } from './failure.js';

const answered = (code: string, extensions = {}) => new CombinedGraphQLErrors({ errors: [refusal(code, `text of ${code}`, extensions)] });
const withStatus = (status: number, bodyText: string) => new ServerError('not successful', { response: new Response(bodyText, { status }), bodyText });

describe('what a caught error means to a person', () => {
  test.each([
    ['FORBIDDEN', 'refused'], ['NOT_FOUND', 'missing'], ['CONFLICT', 'conflict'], ['INVALID_INPUT', 'invalid'], ['BUSY', 'busy'],
    ['RATE_LIMITED', 'busy'], ['UNAUTHENTICATED', 'signed-out'], ['INTERNAL', 'failed'], ['CONTACT_CAP_REACHED', 'declined'],
  ])('%s is %s', (code, kind) => {
    expect(failureOf(answered(code))).toMatchObject({ kind, code, text: `text of ${code}`, requestId: 'req_test' });
  });

  test('fields and parameters come along', () => {
    const failure = failureOf(answered('INVALID_INPUT', {
      params: { limit: 10 }, fields: [{ path: 'contact.phone', message: '必填。' }, { path: ['steps', 0, 'owner'], message: '必填。' }, 'nonsense', null],
    }));
    expect(failure.params).toEqual({ limit: 10 });
    expect(failure.fields).toEqual([{ path: 'contact.phone', text: '必填。' }, { path: 'steps.0.owner', text: '必填。' }]);
  });

  test.each([
    [401, 'Unauthorized', 'signed-out', 'UNAUTHENTICATED'],
    [429, '', 'busy', 'HTTP_429'],
    [502, '<html>Bad gateway</html>', 'busy', 'HTTP_502'],
    [503, '{"error":"busy"}', 'busy', 'HTTP_503'],
    [500, '[]', 'failed', 'HTTP_500'],
    [413, '{"errors":[{"message":"请求超过 100 KB。","extensions":{"code":"BODY_TOO_LARGE","requestId":"req_9"}}]}', 'declined', 'BODY_TOO_LARGE'],
    [503, '{"errors":[{"message":"系统正忙。","extensions":{"code":"BUSY"}}]}', 'busy', 'BUSY'],
  ])('HTTP %i %s', (status, body, kind, code) => {
    expect(failureOf(withStatus(status, body))).toMatchObject({ kind, code });
  });

  test.each([
    [new TypeError('Failed to fetch'), 'offline', 'OFFLINE'],
    [new Error('broken'), 'failed', 'UNREADABLE'],
    ['a thrown text', 'failed', 'UNREADABLE'],
    [undefined, 'failed', 'UNREADABLE'],
    [new CombinedGraphQLErrors({ errors: [{ message: '' }] }), 'failed', 'INTERNAL'],
  ])('%s', (error, kind, code) => {
    expect(failureOf(error)).toMatchObject({ kind, code, text: null, requestId: null });
  });
});

test.each(['', 'null', '{"errors":"no list"}', '{"data":{}}', '<html>'])('a body without errors has none: %s', (body) => {
  expect(errorsInBody(body)).toEqual([]);
});
