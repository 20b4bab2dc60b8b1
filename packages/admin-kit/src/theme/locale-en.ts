import dayjs from 'dayjs';
import enUS from 'antd/es/locale/en_US';

export const locale = enUS;

export function apply(): void {
  dayjs.locale('en');
}
