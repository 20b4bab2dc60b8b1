import { useQuery } from '@dealercare/admin-kit/gql';
import { useBilingualName } from '@dealercare/admin-kit/i18n';
import { PageHead, QueryState, useFormat } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { Choices } from '../dashboard/choices.js';
import { monthBefore } from '../dashboard/months.js';
import { unitsWithin, type Unit } from '../dashboard/unit-choice.js';
import { useChoice } from '../dashboard/use-dashboard.js';
import { useMonthName } from '../dashboard/words.js';
import { CustomerBaseDocument, type CustomerBaseQuery } from '../generated/base/base.js';
import { DashboardUnitsDocument } from '../generated/dashboard/units.js';
import { PlainTable } from './plain-table.js';
import styles from './base.module.css';

type Base = CustomerBaseQuery;
const YEAR = 11;
const rungs = ['ACTIVE', 'THIN_ICE', 'AT_RISK', 'LOST'] as const;
const groups = ['TECHNICAL', 'SERVICE', 'COST', 'VALUE', 'SYSTEM', 'EMPLOYEE', 'OTHER'] as const;
const known = <T extends string>(all: readonly T[], text: string): T | null => ((all as readonly string[]).includes(text) ? text as T : null);

function Flow({ rows }: { rows: Base['churnFlow'] }) {
  const t = useText();
  const format = useFormat();
  return (
    <PlainTable
      title={t('base.flow')} hint={t('base.flowHint')} empty={t('base.none')} head={[t('base.rung'), t('base.opening'), t('base.in'), t('base.out'), t('base.closing')]}
      rows={rows.map(({ tier, opening, inflow, outflow, closing }) => { const rung = known(rungs, tier); return { id: tier, cells: [rung ? t(`base.rungs.${rung}`) : tier, ...[opening, inflow, outflow, closing].map((count) => format.number(count))] }; })}
    />
  );
}

/** Reasons on their first level, with how often each was told. */
function Reasons({ rows }: { rows: Base['churnReasons'] }) {
  const t = useText();
  const format = useFormat();
  const sums = groups.map((group) => ({ group, customers: rows.filter(({ reason }) => reason.startsWith(`${group}.`)).reduce((sum, { customers }) => sum + customers, 0) })).filter(({ customers }) => customers > 0);
  return <PlainTable title={t('base.reasons')} empty={t('base.noReasons')} head={[t('base.reason'), t('base.customers')]} rows={sums.map(({ group, customers }) => ({ id: group, cells: [t(`base.reasonGroups.${group}`), format.number(customers)] }))} />;
}

function Table({ rows }: { rows: Base['baseTable'] }) {
  const t = useText();
  const format = useFormat();
  return (
    <PlainTable
      title={t('base.table')} empty={t('base.none')} head={[t('base.series'), t('base.sold'), t('base.firstVisits'), t('base.lost')]}
      rows={rows.map(({ series, sold, firstVisits, lost }) => ({ id: series ?? '', cells: [series ?? t('base.unknown'), format.number(sold), format.number(firstVisits), format.number(lost)] }))}
    />
  );
}

function Revenue({ rows, units }: { rows: Base['revenueParts']; units: readonly Unit[] }) {
  const t = useText();
  const format = useFormat();
  const nameOf = useBilingualName();
  return (
    <PlainTable
      title={t('base.revenue')} hint={t('base.revenueHint')} empty={t('base.none')} head={[t('dashboard.unit'), t('base.baseCustomers'), t('base.returnRate'), t('base.ticket'), t('base.revenueFen')]}
      rows={rows.map(({ unitId, baseCustomers, returnRate, ticketFen, revenueFen }) => {
        const unit = units.find(({ id }) => id === unitId);
        return { id: unitId, cells: [unit ? nameOf(unit) : t('base.unknown'), format.number(baseCustomers), returnRate == null ? null : format.share(returnRate, 1), ticketFen == null ? null : format.money(ticketFen), format.money(revenueFen)] };
      })}
    />
  );
}

function Values({ rows, units }: { rows: Base['relationshipValues']; units: readonly Unit[] }) {
  const t = useText();
  const format = useFormat();
  const nameOf = useBilingualName();
  return (
    <PlainTable
      title={t('base.value')} hint={t('base.valueHint')} empty={t('base.none')} head={[t('dashboard.unit'), t('base.customers'), t('base.yearlySpend'), t('base.years'), t('base.referred'), t('base.relation')]}
      rows={rows.map(({ unitId, customers, yearlySpendFen, years, referredInYear, valueFen }) => {
        const unit = units.find(({ id }) => id === unitId);
        return { id: unitId, cells: [unit ? nameOf(unit) : t('base.unknown'), format.number(customers), format.money(yearlySpendFen), format.number(years, 1), format.number(referredInYear), format.money(valueFen)] };
      })}
    />
  );
}

function Segments({ rows }: { rows: Base['vehicleSegments'] }) {
  const t = useText();
  const format = useFormat();
  return (
    <PlainTable
      title={t('base.segments')} empty={t('base.none')} head={[t('base.segment'), t('base.vehicles')]}
      rows={rows.map(({ age, usage, vehicles }) => ({ id: `${age ?? ''}${usage}`, cells: [`${age ? t(`base.age.${age}`) : t('base.unknown')} · ${t(`base.usage.${usage}`)}`, format.number(vehicles)] }))}
    />
  );
}

/** The base of customers: how it flows, why it shrinks, what it brings. */
export default function BasePage() {
  const t = useText();
  const monthName = useMonthName();
  const units = useQuery(DashboardUnitsDocument);
  const all = units.data?.orgUnits ?? [];
  const choice = useChoice(all);
  const { unit, month, reach } = choice;
  const query = useQuery(CustomerBaseDocument, { variables: { unitIds: unit ? unitsWithin(reach, unit.id).map(({ id }) => id) : null, from: monthBefore(month, YEAR), to: month }, skip: !units.data });
  const shown = { data: query.data ?? query.previousData, loading: units.loading || query.loading, error: units.error ?? query.error, refetch: () => { void (units.error ? units.refetch() : query.refetch()); } };
  return (
    <>
      <PageHead title={t('base.title')} lead={monthName(month)} actions={<Choices choice={choice} />} />
      <QueryState query={shown} skeleton="file">
        {(base) => (
          <div className={styles['page']}>
            <Flow rows={base.churnFlow} /><Reasons rows={base.churnReasons} /><Table rows={base.baseTable} /><Revenue rows={base.revenueParts} units={all} /><Values rows={base.relationshipValues} units={all} /><Segments rows={base.vehicleSegments} />
          </div>
        )}
      </QueryState>
    </>
  );
}
