import { bilingual, type Bilingual } from './bilingual.js';

/** An item of a score programme (C-160). */
export interface ProgrammeItem {
  code: string;
  weightBp: number;
  name: Bilingual;
}

/** A score programme: weighted items, and a separate CSS score that the agency measures itself and we only import. */
export interface ScoreProgramme {
  code: string;
  name: Bilingual;
  items: readonly ProgrammeItem[];
}

function item(code: string, weightBp: number, zh: string, en: string): ProgrammeItem {
  return { code, weightBp, name: bilingual(zh, en) };
}

/** The ten moments of truth with their weights (C-160, 1.9), in the order of the agency's table. */
export const momentOfTruthProgramme: ScoreProgramme = {
  code: 'MOT',
  name: bilingual('关键时刻', 'Moments of truth'),
  items: [
    item('EXPLAINS_WORK', 1000, '解释即将开展的维修工作', 'Explains the work about to be done'),
    item('QUICK_RECEPTION', 500, '接车过程迅速', 'Quick reception'),
    item('WORK_CORRECT', 1500, '正确彻底完成维修保养工作', 'Work done correctly and completely'),
    item('TIME_AT_STATION', 1500, '服务站停留时间', 'Time spent at the station'),
    item('EXPLAINS_BILL', 1000, '解释结算清单', 'Explains the bill'),
    item('CAR_CLEAN', 2000, '车辆干净并车况良好', 'Car clean and in good order'),
    item('QUICK_HANDOVER', 500, '提车过程迅速', 'Quick handover'),
    item('HANDOVER_HELP', 500, '有人协助提车', 'Someone helps at handover'),
    item('STAFF_LISTENS', 500, '服务人员积极友好地倾听要求和给予响应', 'Staff listens kindly and responds'),
    item('LOUNGE', 1000, '顾客休息区舒适', 'Comfortable lounge'),
  ],
};
