import type { Chance } from './random.js';

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤', '欧阳', '司马', '上官', '诸葛'];
const GIVEN = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红娥玲芬燕彬鹏浩宇轩子涵梓萱雨桐欣怡思远嘉宁俊峰志强晓东建国文博海燕春梅雪莹佳琪天宇一鸣若曦书瑶晨阳';
const FIRMS = ['恒信商贸', '远航物流', '金桥建设', '康源医药', '鼎盛科技', '和顺租赁', '华润置业', '蓝天环保', '百川餐饮', '瑞丰农业'];
const STREETS = ['人民路', '中山路', '解放街', '建设大道', '湖滨路', '文昌街', '青年路', '朝阳街', '工业园一路', '学府路'];
const OCCUPATIONS = ['教师', '医生', '工程师', '会计', '公务员', '个体经营', '销售', '退休', '司机', '设计师', '护士', '律师'];
const HOBBIES = ['羽毛球', '钓鱼', '摄影', '自驾游', '跑步', '露营', '书法', '篮球', '园艺'];
const MODELS = [
  { series: '晨曦', models: ['晨曦 1.5T 舒适版', '晨曦 1.5T 尊享版', '晨曦 混动版'] }, { series: '远岫', models: ['远岫 2.0T 两驱', '远岫 2.0T 四驱'] },
  { series: '云雀', models: ['云雀 1.4L 手动', '云雀 1.4L 自动'] }, { series: '星野', models: ['星野 纯电 续航版', '星野 纯电 性能版'] }, { series: '鸿途', models: ['鸿途 七座 商务版'] },
];
const COLOURS = ['珍珠白', '曜石黑', '星空灰', '宝石蓝', '赤霞红', '银'];
const ADVISORS = ['李顾问', '周顾问', '陈顾问', '吴顾问'];

export const personName = (chance: Chance): string => `${chance.pick(SURNAMES)}${chance.pick([...GIVEN])}${chance.percent(70) ? chance.pick([...GIVEN]) : ''}`;
export const firmName = (chance: Chance, city: string): string => `${city}${chance.pick(FIRMS)}有限公司`;
export const address = (chance: Chance, city: string): string => `${city}市${chance.pick(STREETS)}${chance.whole(1, 600)}号`;
export const occupation = (chance: Chance): string => chance.pick(OCCUPATIONS);
export const hobby = (chance: Chance): string => chance.pick(HOBBIES);
export const advisor = (chance: Chance): string => chance.pick(ADVISORS);
export const colour = (chance: Chance): string => chance.pick(COLOURS);

export function car(chance: Chance): { series: string; model: string } {
  const { series, models } = chance.pick(MODELS);
  return { series, model: chance.pick(models) };
}

/** A range that no operator has given out: 199 0… is the demo's own. */
export const phone = (serial: number): string => `199${String(serial).padStart(8, '0')}`;
