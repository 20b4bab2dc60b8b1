import { useLanguage } from '@dealercare/admin-kit/i18n';
import { useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import BirthdayMarks, { type BirthdayMarksProps } from '../tasks/birthday-marks.js';
import { lunarInEnglish } from '../words/lunar-in-english.js';
import styles from './call.module.css';

/** A customer's birthdays as told, and whether one of them is near. Loaded by itself, for the calendar's sake. */
export default function BirthdayFact({ customer, zone }: BirthdayMarksProps) {
  const t = useText();
  const format = useFormat(zone);
  const language = useLanguage();
  const { solarBirthday, lunarBirthday } = customer;
  return (
    <span className={styles['shields']}>
      {solarBirthday ? <span>{format.calendarDay(solarBirthday)}</span> : null}
      {lunarBirthday ? <span>{t('lunar.birthday', { text: language === 'en' ? lunarInEnglish(lunarBirthday) : lunarBirthday })}</span> : null}
      <BirthdayMarks customer={customer} zone={zone} />
    </span>
  );
}
