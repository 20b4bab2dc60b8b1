import { describe, expect, test } from 'vitest';
import { onRegister, type AtOnceAct, type AtOnceFacts } from './at-once.js';

const plain: AtOnceFacts = { severity: 'GENERAL', crisis: null, external: false, subtype: null, repeat: false, level: 'DEALER_FRONTLINE' };

describe('what is done at once (DT-ESC)', () => {
  test.each<[string, Partial<AtOnceFacts>, AtOnceAct['code'][]]>([
    ['a GENERAL case', {}, []],
    ['a MEDIUM case', { severity: 'MEDIUM' }, []],
    ['EX-171: a MAJOR case', { severity: 'MAJOR', crisis: 'INJURY' }, ['MAJOR_CLIMB', 'MAJOR_TELL']],
    ['a crisis whatever the severity says', { severity: 'MEDIUM', crisis: 'MEDIA' }, ['MAJOR_CLIMB', 'MAJOR_TELL']],
    ['a MAJOR case that management has', { severity: 'MAJOR', level: 'DEALER_MANAGEMENT' }, ['MAJOR_CLIMB', 'MAJOR_TELL']],
    ['a MAJOR case that the region has', { severity: 'MAJOR', level: 'REGION' }, ['MAJOR_TELL']],
    ['EX-180: an external case', { severity: 'MEDIUM', external: true }, ['EXTERNAL_COPY']],
    ['a three-guarantee request', { severity: 'MEDIUM', subtype: 'THREE_GUARANTEE' }, ['THREE_GUARANTEE_TELL']],
    ['EX-172: the third complaint on one fault', { severity: 'MEDIUM', repeat: true }, ['REPEAT_CLIMB']],
    ['the third complaint, management has it', { severity: 'MEDIUM', repeat: true, level: 'DEALER_MANAGEMENT' }, []],
    ['the third complaint and MAJOR: the region, not management', { severity: 'MAJOR', repeat: true }, ['MAJOR_CLIMB', 'MAJOR_TELL']],
    ['everything together', { severity: 'MAJOR', crisis: 'ONLINE', external: true, subtype: 'THREE_GUARANTEE', repeat: true }, ['MAJOR_CLIMB', 'MAJOR_TELL',
      'EXTERNAL_COPY', 'THREE_GUARANTEE_TELL']],
  ])('%s', (_what, change, codes) => {
    expect(onRegister({ ...plain, ...change }).map(({ code }) => code)).toEqual(codes);
  });

  test.each<[Partial<AtOnceFacts>, AtOnceAct['act']]>([
    [{ severity: 'MAJOR' }, { do: 'ESCALATE', toLevel: 'REGION', trigger: 'MAJOR_CASE' }],
    [{ external: true }, { do: 'NOTIFY', recipients: ['REGION_OFFICER'] }],
    [{ subtype: 'THREE_GUARANTEE' }, { do: 'NOTIFY', recipients: ['GM', 'REGION_OFFICER'] }],
    [{ repeat: true }, { do: 'ESCALATE', toLevel: 'DEALER_MANAGEMENT', trigger: 'REPEAT' }],
  ])('%j', (change, act) => {
    expect(onRegister({ ...plain, ...change })[0]?.act).toEqual(act);
  });

  test('public relations, manufacturer and general manager hear of a crisis', () => {
    expect(onRegister({ ...plain, severity: 'MAJOR' })[1]?.act).toMatchObject({ recipients: expect.arrayContaining(['PR', 'MANUFACTURER', 'GM']) });
  });
});
