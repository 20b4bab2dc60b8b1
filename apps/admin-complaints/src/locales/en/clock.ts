import type { Translation } from '@dealercare/admin-kit/i18n';
import type zhCN from '../zh-CN/clock.js';

const en: Translation<typeof zhCN> = {
  heldAbove: 'a level above is at work',
  cause: { SEVERITY: 'the severity was changed', CALENDAR: 'the holidays were published', DUPLICATE: 'a duplicate was merged', PAUSE: 'a pause was agreed with the customer', OTHER: 'a rule was changed' },
  hoursOfThen: 'Opening hours or holidays have changed since. This deadline was counted with those that held then.',
  hoursChanged: 'Opening hours changed while it ran; a clock that has begun keeps its deadline.',
};

export default en;
