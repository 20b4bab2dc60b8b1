import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { DataTable, FilterChips, ListTools, SearchBox, ViewTabs } from '@dealercare/admin-kit/desk';
import { Can, PageHead, QueryState, useFormat, usePermission, useShortcuts } from '@dealercare/admin-kit/portal';
import { useSearchParams } from '@dealercare/admin-kit/router';
import { useText } from '../area-texts.js';
import { CreateCustomerSheet } from '../customer-form/create-customer-sheet.js';
import { useMyDealers } from '../units/use-my-dealers.js';
import { addressOf, choosesAll } from './customer-choice.js';
import { useCustomerColumns } from './customer-columns.js';
import { CustomerFilters } from './customer-filters.js';
import { CustomerPeek } from './customer-peek.js';
import { NobodyFits, NobodyYet } from './customers-empty.js';
import { useCustomerChips } from './use-customer-chips.js';
import { useCustomerChoice } from './use-customer-choice.js';
import { useCustomerList } from './use-customer-list.js';
import { useCustomerViews } from './use-customer-views.js';

/** Everybody in the viewer's reach, as a work tool. */
export default function CustomersPage() {
  const t = useText();
  const format = useFormat();
  const [, setParams] = useSearchParams();
  const [isCreating, setCreating] = useState(false);
  const maySearch = usePermission('customer:name');
  const mayCreate = usePermission('customer:write');
  const dealers = useMyDealers();
  const { choice, choose } = useCustomerChoice();
  const { query, list, rows, more, total } = useCustomerList(choice);
  const columns = useCustomerColumns({ hasSeveralDealers: dealers.length > 1, mayOrder: maySearch });
  const chips = useCustomerChips({ choice, choose, dealers });
  const views = useCustomerViews();
  const clear = () => { setParams({}); };
  const view = addressOf({ ...choice, words: '' }).toString();
  useShortcuts(t('list.title'), mayCreate ? [{ keys: 'n', does: t('form.create'), run: () => { setCreating(true); } }] : []);
  return (
    <>
      <PageHead
        title={t('customers.title')}
        lead={total === undefined ? null : t('customers.total', { count: total, total: format.count(total) })}
        actions={<Can action="customer:write"><Button type="primary" onClick={() => { setCreating(true); }}>{t('form.create')}</Button></Can>}
      />
      <ViewTabs list="customers" views={views} />
      <ListTools search={maySearch ? <SearchBox key={view} words={choice.words} placeholder={t('customers.search')} onSearch={(words) => { choose({ words }); }} /> : null}>
        <CustomerFilters choice={choice} choose={choose} dealers={dealers} />
      </ListTools>
      <FilterChips chips={chips} onClear={clear} />
      <QueryState query={query} isEmpty={() => rows.length === 0} empty={choosesAll(choice) ? <NobodyYet /> : <NobodyFits onClear={clear} />}>
        {() => (
          <DataTable
            name="customers"
            label={t('customers.title')}
            rows={rows}
            idOf={({ id }) => id}
            nameOf={({ name }) => name}
            columns={columns}
            hrefOf={({ id }) => `/customers/${id}`}
            peek={({ id }) => <CustomerPeek customerId={id} />}
            list={list}
            more={more}
            {...(choice.order === 'NAME' && { sorting: { column: 'name', direction: 'ascending' } })}
            onSort={() => { choose({ order: choice.order === 'NAME' ? 'NEWEST' : 'NAME' }); }}
          />
        )}
      </QueryState>
      {isCreating ? <CreateCustomerSheet dealers={dealers} onClose={() => { setCreating(false); }} /> : null}
    </>
  );
}
