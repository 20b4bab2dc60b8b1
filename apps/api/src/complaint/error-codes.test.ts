import { complaintRefusals } from '@dealercare/domain/complaint/refusal';
import { errorText, errorTexts, isErrorCode } from '@dealercare/schema/error-codes';
import { describe, expect, test } from 'vitest';
import { refuseCase } from './refuse-case.js';

/** Names of statuses, levels and kinds as machines write them. */
const MACHINE_NAME = /\b[A-Z]{3,}(_[A-Z0-9]+)+\b/;

describe('every refusal of the complaint rules has a text in both languages', () => {
  test.each(complaintRefusals)('%s', (code) => {
    expect(isErrorCode(code)).toBe(true);
    const { 'zh-CN': zh, en } = errorTexts[code as keyof typeof errorTexts];
    expect([/[\u4e00-\u9fff]/.test(zh), /[\u4e00-\u9fff]/.test(en), MACHINE_NAME.test(zh), MACHINE_NAME.test(en)]).toEqual([true, false, false, false]);
  });

  test('params become what a person reads: yuan, a wanted length', () => {
    const money = refuseCase({ ok: false, code: 'REMEDY_NOT_APPROVED', params: { amountFen: 150_000, limitFen: 0 } });
    expect(errorText(money.code, 'zh-CN', money.params)).toBe('金额 1500 元超过您的权限 0 元。请先由有权限的上级批准。');
    expect([refuseCase({ ok: false, code: 'REASON_REQUIRED', params: { length: 3, needed: 10 } }).params['limit'], refuseCase({ ok: false, code: 'REASON_REQUIRED', params: {} }).params['limit']]).toEqual([10, 1]);
  });
});
