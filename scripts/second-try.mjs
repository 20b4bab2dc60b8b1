import { appendFileSync } from 'node:fs';

/** Notes in the file SECOND_TRIES names which tests passed only when tried again: a run tells them at its end instead of hiding them. */
export default class SecondTry {
  onTestCaseResult(test) {
    const file = process.env.SECOND_TRIES;
    if (file && test.diagnostic()?.flaky) appendFileSync(file, `${test.module.relativeModuleId} > ${test.fullName}\n`);
  }
}
