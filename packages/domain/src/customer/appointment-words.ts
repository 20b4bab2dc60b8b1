import { readWord, valueMap, type ValueMap } from './dms-words.js';
import type { Reading } from './reading.js';

/** What became of an agreed arrival (C-076). */
export type AppointmentStatus = 'BOOKED' | 'ARRIVED' | 'NO_SHOW' | 'CANCELLED';

export const appointmentWords: ValueMap<AppointmentStatus> = valueMap<AppointmentStatus>(
  ['BOOKED', '已预约 预约 预约成功 预约中 待到店 未到期 已确认 确认 待确认 booked confirmed open pending'],
  ['ARRIVED', '已到店 到店 已进厂 进厂 已履约 履约 已完成 完成 已开单 arrived done completed'],
  ['NO_SHOW', '未到店 未到 失约 爽约 未履约 逾期未到 超时未到 noshow missed absent'],
  ['CANCELLED', '已取消 取消 作废 已作废 客户取消 cancelled canceled void'],
);

/** Reads the column 预约状态. */
export function readAppointmentStatus(raw: string, map: ValueMap<AppointmentStatus> = appointmentWords): Reading<AppointmentStatus, 'EMPTY' | 'WORD'> {
  return readWord(raw, map);
}
