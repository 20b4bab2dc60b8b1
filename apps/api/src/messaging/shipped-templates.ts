import { bilingual, type Bilingual } from '@dealercare/domain/survey/bilingual';

/** What a text may speak of. `name` is the customer, `dealer` the dealer's name; days are written in the text's language. */
export const templateVariables = ['name', 'dealer', 'plate', 'appointmentPhone', 'rescuePhone', 'address', 'dueDate', 'topics'] as const;
export type TemplateVariable = (typeof templateVariables)[number];

/** Invitations that a call follows tomorrow, and those whose SMS goes alone (CAP-6). The topics are told in one message (C-078). */
const withCall = bilingual(
  '{name}您好，您的爱车{plate}{topics}。我们将于明天致电，为您安排时间。预约电话{appointmentPhone}。',
  'Dear {name}, about your car {plate}: {topics}. We will call you tomorrow to arrange a time. Appointments: {appointmentPhone}.',
);
const withoutCall = bilingual(
  '{name}您好，您的爱车{plate}{topics}。欢迎致电{appointmentPhone}预约。',
  'Dear {name}, about your car {plate}: {topics}. Call {appointmentPhone} for an appointment.',
);

/** The texts that ship, by the code of the rule they belong to (C-070 to C-080). */
export const shippedTemplates: Readonly<Record<string, Bilingual>> = {
  'CR-01': bilingual(
    '{name}您好，感谢您选择{dealer}，我们会一直关注您的爱车{plate}。首次保养时间为{dueDate}前后，届时我们会提前致电。预约电话{appointmentPhone}，救援电话{rescuePhone}，地址{address}。',
    'Dear {name}, thank you for choosing {dealer}. We look after your car {plate}. Its first maintenance is due around {dueDate}; we will call before then. Appointments: {appointmentPhone}, rescue: {rescuePhone}, address: {address}.',
  ),
  'CR-03': bilingual(
    '{name}您好，感谢您光临{dealer}并接受回访。预约电话{appointmentPhone}，救援电话{rescuePhone}。',
    'Dear {name}, thank you for visiting {dealer} and for your time on the phone. Appointments: {appointmentPhone}, rescue: {rescuePhone}.',
  ),
  'CR-11-SOLAR': bilingual('{name}您好，今天是您的生日，{dealer}祝您生日快乐，平安顺遂。', 'Dear {name}, {dealer} wishes you a happy birthday and safe travels.'),
  'CR-11-LUNAR': bilingual('{name}您好，今天是您的农历生日，{dealer}祝您生日快乐，平安顺遂。', 'Dear {name}, on your birthday by the Chinese calendar {dealer} wishes you all the best and safe travels.'),
  'CR-20': withCall, 'CR-21': withCall, 'CR-23': withCall, 'CR-24': withCall,
  'CR-20-ALONE': withoutCall, 'CR-21-ALONE': withoutCall, 'CR-23-ALONE': withoutCall, 'CR-24-ALONE': withoutCall,
};

/** What an invitation is about, as part of a sentence; `code.VARIANT` where the rule has variants. */
export const shippedTopics: Readonly<Record<string, Bilingual>> = {
  'CR-20': bilingual('首次保养将于{dueDate}到期', 'its first maintenance is due on {dueDate}'),
  'CR-21': bilingual('定期保养将于{dueDate}到期', 'its periodic maintenance is due on {dueDate}'),
  'CR-23': bilingual('保险将于{dueDate}到期', 'its insurance ends on {dueDate}'),
  'CR-23.COMPULSORY': bilingual('交强险将于{dueDate}到期', 'its compulsory insurance ends on {dueDate}'),
  'CR-23.COMMERCIAL': bilingual('商业险将于{dueDate}到期', 'its commercial insurance ends on {dueDate}'),
  'CR-24': bilingual('年检将于{dueDate}到期', 'its inspection is due by {dueDate}'),
  'CR-24.ONSITE': bilingual('需在{dueDate}前上线检测', 'it must be inspected on site by {dueDate}'),
  'CR-24.CERTIFICATE': bilingual('需在{dueDate}前申领检验标志', 'its inspection mark must be applied for by {dueDate}'),
};

/** How to refuse further messages; stands at the end of everything that needs consent. */
export const optOutText = bilingual('拒收请回复R', 'Reply R to stop');
