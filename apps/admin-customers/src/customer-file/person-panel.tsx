import { Facts, Panel } from '@dealercare/admin-kit/desk';
import { useFormat } from '@dealercare/admin-kit/portal';
import { useLanguage } from '@dealercare/admin-kit/i18n';
import { useText } from '../area-texts.js';
import type { CustomerFileQuery } from '../generated/customer-file/customer-file.js';
import { SecretText } from '../secret/secret-text.js';
import { lunarInEnglish } from './lunar-words.js';

type Person = CustomerFileQuery['customer'];

/** Both birthdays side by side: people celebrate one of them, and both are reminded of (B5). */
function useBirthday({ solarBirthday, lunarBirthday }: Person): string | null {
  const t = useText();
  const language = useLanguage();
  const format = useFormat();
  const solar = solarBirthday ? format.calendarDay(solarBirthday) : null;
  const lunar = lunarBirthday ? t('file.lunar', { day: language === 'en' ? lunarInEnglish(lunarBirthday) : lunarBirthday }) : null;
  return [solar, lunar].filter(Boolean).join(t('list.comma')) || null;
}

/** What is known of the person or firm. */
export function PersonPanel({ customer }: { customer: Person }) {
  const t = useText();
  const format = useFormat();
  const birthday = useBirthday(customer);
  const { id, sex, occupation, address, hobbies, origin, fileDate, idNumber, idNumberVerified } = customer;
  return (
    <Panel title={t('file.person')}>
      <Facts
        facts={[
          { label: t('customer.sex'), value: sex ? t(`sex.${sex}`) : null },
          { label: t('file.birthday'), value: birthday },
          { label: t('customer.occupation'), value: occupation },
          { label: t('customer.address'), value: address },
          { label: t('customer.hobbies'), value: hobbies },
          { label: t('customer.idNumber'), value: idNumber ? <><SecretText key={idNumber} customerId={id} field="ID_NUMBER" masked={idNumber} />{idNumberVerified ? null : ` ${t('file.notVerified')}`}</> : null },
          { label: t('customer.origin'), value: origin ? t(`origin.${origin}`) : null },
          { label: t('customer.fileDate'), value: fileDate ? format.calendarDay(fileDate) : null },
        ]}
      />
    </Panel>
  );
}
