import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import zhCN from 'antd/es/locale/zh_CN';

export const locale = zhCN;

export function apply(): void {
  dayjs.locale('zh-cn');
}
