import { bilingual, type Bilingual } from '@dealercare/domain/survey/bilingual';
import type { MoodEnum } from '../../messaging/contact-log.entity.js';

/** What a specialist says in a call: opening, the points of the rule, closing (C-070 to C-080). `{name}` is filled where names may be seen. */
export interface Script {
  opening: Bilingual;
  points: readonly Bilingual[];
  closing: Bilingual;
}

const opening = bilingual('您好，是{name}吗？我是{dealer}的客户关爱专员，现在方便说几句话吗？', 'Hello, is this {name}? I am calling from customer care at {dealer}. Is this a good time?');
const thanks = bilingual('感谢您的时间，预约电话是{appointmentPhone}，祝您用车愉快。', 'Thank you for your time. For appointments call {appointmentPhone}. Have a good day.');

const inviting = (...points: readonly Bilingual[]): Script => ({
  opening,
  points: [...points, bilingual('哪天方便到店？上午还是下午？', 'Which day suits you, morning or afternoon?'), bilingual('到店前还有什么需要我们准备的吗？', 'Is there anything we should prepare before you come?')],
  closing: thanks,
});

/** The scripts that ship, by rule. Follow-ups ask their questionnaire between opening and closing. */
export const shippedScripts: Readonly<Record<string, Script>> = {
  'CR-02': {
    opening,
    points: [bilingual('您的爱车交付已一周，想了解手续和用车情况。', 'Your car was handed over a week ago; I would like to ask how things stand.')],
    closing: bilingual(
      '用车时请留意水温表，机油灯或发动机故障灯亮起时请尽快停车并联系我们，救援电话{rescuePhone}。',
      'Keep an eye on the coolant temperature; if the oil lamp or the engine lamp comes on, stop soon and call us. Rescue: {rescuePhone}.',
    ),
  },
  'CR-03': {
    opening,
    points: [
      bilingual('您的爱车{plate}最近在我店维修保养，车辆现在使用情况怎么样？', 'Your car {plate} was in our workshop recently. How has it been since?'),
      bilingual('当时更换的配件，请您核对一下。', 'May I confirm the parts that were replaced?'),
    ],
    closing: bilingual('下次保养时间是{nextMaintenance}，届时我们会提前给您打电话。', 'Your next maintenance is due on {nextMaintenance}; we will call you before then.'),
  },
  'CR-20': inviting(bilingual('您的爱车{plate}的首次保养将于{dueDate}到期，首保免费，请带好保养手册。', 'The first maintenance of your car {plate} is due on {dueDate}; please bring the service booklet.')),
  'CR-21': inviting(bilingual('您的爱车{plate}的定期保养将于{dueDate}到期。', 'The periodic maintenance of your car {plate} is due on {dueDate}.')),
  'CR-23': inviting(bilingual('您的爱车{plate}的保险将于{dueDate}到期，在店续保可以对比各家价格，手续也更方便。', 'The insurance of your car {plate} ends on {dueDate}; with us you can compare prices and renew in one go.')),
  'CR-24': inviting(bilingual('您的爱车{plate}应在{dueDate}前完成年检，请准备行驶证和交强险保单。', 'Your car {plate} is due for inspection by {dueDate}; please have the registration and the compulsory policy ready.')),
  'DATA-PHONE': {
    opening: bilingual('该号码不是客户本人，请从工单、服务顾问或销售资料中找到正确号码。', 'The number is somebody else\'s. Look for the right one in the orders, with the advisor, or in the sales file.'),
    points: [bilingual('在客户资料中改正电话后，在此处记为已更正。', 'Correct the phone in the customer\'s file, then mark it here.')],
    closing: bilingual('若找不到，请注明已查过哪里。', 'If it cannot be found, say where you looked.'),
  },
};

/** How to speak with somebody who is not calm (C-060). */
export const moodHints: readonly { mood: keyof typeof MoodEnum; text: Bilingual }[] = [
  { mood: 'CALM', text: bilingual('按脚本进行，语速适中。', 'Follow the script at an easy pace.') },
  { mood: 'DEMANDING', text: bilingual('先复述客户的要求，说明能做到什么、何时做到，不随意承诺。', 'Repeat what is asked for, say what can be done and when, and promise nothing else.') },
  { mood: 'CONFUSED', text: bilingual('放慢语速，一次只说一件事，确认对方听明白。', 'Slow down, one thing at a time, and make sure it was understood.') },
  { mood: 'AGITATED', text: bilingual('先倾听，不打断、不争辩，致歉并记录原话，必要时转为投诉处理。', 'Listen first, do not interrupt or argue, say you are sorry, write down the words, and pass it on as a complaint if need be.') },
];
