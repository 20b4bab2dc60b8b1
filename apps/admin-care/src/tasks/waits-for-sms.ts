interface StepsTask {
  sms: string;
  steps: readonly { channel: string; when: string }[];
}

/** The call of a pair comes after its SMS; thanks that leave after the call keep nobody waiting (C-072). */
export function waitsForSms({ sms, steps }: StepsTask): boolean {
  return sms === 'WAITING' && steps.some(({ channel, when }) => channel === 'SMS' && when === 'DAY');
}
