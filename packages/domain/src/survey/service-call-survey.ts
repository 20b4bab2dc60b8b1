import { INTENTION, RECOMMENDATION, SATISFACTION, YES_NO } from './answer-scale.js';
import { bilingual } from './bilingual.js';
import type { Question } from './question.js';
import type { SurveyVersion } from './survey-version.js';

function rating(key: string, zh: string, en: string, naAllowed = false): Question {
  return { key, type: 'RATING', text: bilingual(zh, en), answers: SATISFACTION, required: true, naAllowed };
}

/** The nine questions of C-100; its eighth asks two things and is two questions here. */
const questions: readonly Question[] = [
  { ...rating('overall', '您对本次服务的总体感觉如何？', 'How do you feel about this service overall?'), purpose: 'OVERALL' },
  rating('welcome', '服务顾问是否及时、友好地接待了您？', 'Did the service advisor receive you promptly and kindly?'),
  rating('accuracy', '维修保养是否在约定的时间和费用内准确完成？', 'Was the work done accurately, within the agreed time and cost?'),
  rating('explained_before', '开始工作前，是否向您说明了项目、价格和所需时间？', 'Were the items, the price and the time explained to you beforehand?'),
  rating('lounge', '等待期间，休息区是否舒适？', 'Was the lounge comfortable while you waited?', true),
  {
    key: 'car_washed', type: 'YES_NO', required: true, naAllowed: true, answers: YES_NO,
    text: bilingual('交车时是否为您免费洗车？', 'Was your car washed free of charge at handover?'),
  },
  rating('explained_bill', '付款前，是否在车旁向您说明了最终项目和费用？', 'Were the final items and the cost explained to you at the car before you paid?'),
  {
    key: 'would_return', type: 'CHOICE', required: true, naAllowed: false, answers: INTENTION,
    text: bilingual('下次您还会来我们店吗？', 'Would you come back to us next time?'),
  },
  {
    key: 'would_recommend', type: 'RATING', purpose: 'RECOMMEND', required: true, naAllowed: false, answers: RECOMMENDATION,
    text: bilingual('0 到 10 分，您会向亲友推荐我们店吗？', 'From 0 to 10, how likely are you to recommend us to friends and family?'),
  },
  {
    key: 'advice', type: 'OPEN', required: false, naAllowed: true, answers: [],
    text: bilingual('您对我们还有其他意见或建议吗？', 'Do you have any other advice for us?'),
  },
];

/** SERVICE_CALL v1: the phone questionnaire after a service (C-100). None of its items is weighted; each has its own score. */
export const serviceCallSurvey: SurveyVersion = {
  survey: 'SERVICE_CALL',
  version: 1,
  status: 'PUBLISHED',
  name: bilingual('售后服务电话回访', 'Service follow-up call'),
  questions,
  closing: bilingual(
    '感谢您的时间。您的下次保养时间是 {nextMaintenance}，届时我们会提前给您打电话。',
    'Thank you for your time. Your next maintenance is due on {nextMaintenance}; we will call you before then.',
  ),
};
