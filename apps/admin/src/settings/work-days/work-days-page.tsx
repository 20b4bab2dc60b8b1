import { useQuery } from '@dealercare/admin-kit/gql';
import { Panel } from '@dealercare/admin-kit/desk';
import { PageHead, QueryState, useNow, usePermission } from '@dealercare/admin-kit/portal';
import { WorkYearsDocument, type WorkYearsQuery } from '../../generated/settings/work-days/work-days.js';
import { useSettingsText } from '../settings-texts.js';
import { useUnits } from '../units/use-units.js';
import { WorkYearForm } from './work-year-form.js';
import styles from './work-days.module.css';
import settingsStyles from '../settings.module.css';

function Years({ years }: { years: WorkYearsQuery['workYears'] }) {
  const t = useSettingsText();
  return (
    <ul className={styles['years']} aria-label={t('workDays.years')}>
      {years.map(({ year, published }) => (
        <li key={year} className={styles['year']}><b>{year}</b><span className={published ? '' : styles['provisional']}>{t(published ? 'workDays.published' : 'workDays.provisional')}</span></li>
      ))}
    </ul>
  );
}

/** The national calendar of adjusted working days: everybody sees which years are published, the manufacturer takes over the next one. */
export default function WorkDaysPage() {
  const t = useSettingsText();
  const thisYear = useNow().getUTCFullYear();
  const query = useQuery(WorkYearsDocument);
  const { isManufacturer } = useUnits();
  const mayImport = usePermission('calendar:manage') && isManufacturer;
  return (
    <>
      <PageHead title={t('workDays.title')} lead={t('workDays.lead')} />
      <QueryState query={query}>
        {({ workYears }) => {
          const recent = workYears.filter(({ year }) => Number(year) >= thisYear - 2);
          const next = Number(recent.find(({ published }) => !published)?.year ?? thisYear + 1);
          return (
            <div className={settingsStyles['stack']}>
              <Years years={recent} />
              {recent.some(({ published }) => !published) ? <p className={settingsStyles['note']}>{t('workDays.provisionalMeans')}</p> : null}
              {mayImport ? <Panel title={t('workDays.import')}><WorkYearForm key={next} nextYear={next} onSaved={() => { void query.refetch(); }} /></Panel> : <p className={settingsStyles['note']}>{t('workDays.byManufacturer')}</p>}
            </div>
          );
        }}
      </QueryState>
    </>
  );
}
