import { SATISFACTION, YES_NO } from './answer-scale.js';
import { bilingual } from './bilingual.js';
import type { Question } from './question.js';
import type { SurveyVersion } from './survey-version.js';

/** Formalities, use of the car, view of the car (C-071, C-102); the view of the car is the overall question. */
const questions: readonly Question[] = [
  {
    key: 'formalities', type: 'YES_NO', required: true, naAllowed: false, answers: YES_NO,
    text: bilingual('您的车辆手续是否都已办齐？', 'Are all formalities for your car complete?'),
  },
  {
    key: 'formalities_missing', type: 'OPEN', required: true, naAllowed: false, answers: [], askedWhen: { key: 'formalities', values: [0] },
    text: bilingual('还有哪些手续没有办好？', 'Which formalities are still missing?'),
  },
  {
    key: 'usage', type: 'RATING', required: true, naAllowed: true, answers: SATISFACTION,
    text: bilingual('这几天车辆使用情况如何？', 'How has the car been to use so far?'),
  },
  {
    key: 'usage_trouble', type: 'OPEN', required: false, naAllowed: true, answers: [], askedWhen: { key: 'usage', values: [1, 2, 3] },
    text: bilingual('使用中遇到了什么问题？', 'What trouble have you had with it?'),
  },
  {
    key: 'overall', type: 'RATING', purpose: 'OVERALL', required: true, naAllowed: false, answers: SATISFACTION,
    text: bilingual('总的来说，您对这辆车和我们的服务满意吗？', 'Overall, how satisfied are you with the car and with us?'),
  },
  {
    key: 'advice', type: 'OPEN', required: false, naAllowed: true, answers: [],
    text: bilingual('您对我们还有其他意见或建议吗？', 'Do you have any other advice for us?'),
  },
];

/** DELIVERY_7 v1: the phone questionnaire seven days after delivery (C-102). */
export const deliverySurvey: SurveyVersion = {
  survey: 'DELIVERY_7',
  version: 1,
  status: 'PUBLISHED',
  name: bilingual('交车后 7 天电话回访', 'Call seven days after delivery'),
  questions,
  closing: bilingual(
    '用车时请留意水温表，机油灯或发动机故障灯亮起时，请尽快停车并与我们联系。祝您用车愉快。',
    'While driving, keep an eye on the coolant temperature. If the oil lamp or the engine lamp comes on, stop soon and call us. Enjoy your car.',
  ),
};
