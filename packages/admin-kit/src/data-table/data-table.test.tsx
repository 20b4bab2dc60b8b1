import { useState } from 'react';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderPage } from '../testing/render-page.js';
import { setViewportWidth } from '../testing/viewport.js';
import type { Column } from './column.js';
import { DataTable, type DataTableProps } from './data-table.js';

interface Customer {
  id: string;
  name: string;
  plate: string;
}

const customers: Customer[] = [
  { id: 'cus_1', name: '王建国', plate: '浙A·10037' },
  { id: 'cus_2', name: '欧阳雪', plate: '浙A·20111' },
  { id: 'cus_3', name: 'Müller GmbH', plate: '沪C·88888' },
];

const columns: Column<Customer>[] = [
  { id: 'name', title: '客户', cell: ({ name }) => name, sortable: true },
  { id: 'plate', title: '车牌', cell: ({ plate }) => plate },
  { id: 'id', title: '编号', cell: ({ id }) => id, hidden: true },
];

type Given = Partial<DataTableProps<Customer>>;

function Table(given: Given) {
  return (
    <DataTable name="customers.list" label="客户" rows={customers} columns={columns} idOf={({ id }) => id} nameOf={({ name }) => name} hrefOf={({ id }) => `/customers/${id}`} {...given} />
  );
}

const press = (key: string, init: KeyboardEventInit = {}) => {
  act(() => { fireEvent.keyDown(document.activeElement ?? document.body, { key, ...init }); });
};
const focused = () => document.activeElement?.textContent;
const names = () => screen.getAllByRole('row').slice(1).map((row) => within(row).getByRole('link').textContent);

describe('the keyboard (P3, B9)', () => {
  test('j goes down, k goes up, neither leaves the list', async () => {
    await renderPage(<Table />);
    press('j');
    expect(focused()).toBe('王建国');
    press('j');
    press('j');
    press('j');
    expect(focused()).toBe('Müller GmbH');
    press('k');
    expect(focused()).toBe('欧阳雪');
    press('k');
    press('k');
    expect(focused()).toBe('王建国');
  });

  test('Enter on a row opens its full page', async () => {
    const page = await renderPage(<Table peek={() => <p>一瞥</p>} />);
    press('j');
    press('j');
    // A link answers Enter with a click that no mouse has made.
    act(() => { fireEvent.click(document.activeElement ?? document.body, { detail: 0 }); });
    expect(page.address()).toBe('/customers/cus_2');
    expect(screen.queryByText('一瞥')).toBeNull();
  });

  test('o takes a look beside the list, and j and k move on with the look following', async () => {
    await renderPage(<Table peek={({ plate }) => <p>车牌 {plate}</p>} />);
    press('j');
    press('o');
    expect(screen.getByText('车牌 浙A·10037')).toBeTruthy();
    press('j');
    expect(screen.getByText('车牌 浙A·20111')).toBeTruthy();
    press('Escape');
    expect(screen.queryByText('车牌 浙A·20111')).toBeNull();
    expect(focused()).toBe('欧阳雪');
  });

  test('x selects the row', async () => {
    await renderPage(<Table bulk={() => <button>分配</button>} />);
    press('j');
    press('x');
    expect(screen.getByRole('toolbar', { name: '已选 1 行' })).toBeTruthy();
    press('x');
    expect(screen.queryByRole('toolbar')).toBeNull();
  });

  test('it keeps still while somebody types, or composes', async () => {
    await renderPage(<><input aria-label="搜索" /><Table /></>);
    act(() => { screen.getByLabelText('搜索').focus(); });
    press('j');
    expect(document.activeElement).toBe(screen.getByLabelText('搜索'));
    act(() => { screen.getByLabelText('搜索').blur(); });
    press('j', { isComposing: true });
    expect(document.activeElement?.tagName).toBe('BODY');
  });
});

describe('the mouse', () => {
  test('a click on a row takes a look, its sheet leads to the full page', async () => {
    const page = await renderPage(<Table peek={({ plate }) => <p>车牌 {plate}</p>} />);
    fireEvent.click(screen.getByText('沪C·88888'), { detail: 1 });
    expect(screen.getByRole('complementary', { name: 'Müller GmbH' })).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: '打开完整页面' }), { detail: 1 });
    expect(page.address()).toBe('/customers/cus_3');
  });

  test('a click on a control inside a row is the control\'s', async () => {
    const withButton: Column<Customer>[] = [...columns, { id: 'call', title: '电话', cell: () => <button>拨打</button> }];
    await renderPage(<Table columns={withButton} peek={() => <p>一瞥</p>} />);
    fireEvent.click(screen.getAllByRole('button', { name: '拨打' })[0] ?? document.body, { detail: 1 });
    expect(screen.queryByText('一瞥')).toBeNull();
  });
});

describe('selection (I1)', () => {
  test('some, all that are loaded, all that match, all but one', async () => {
    const seen: unknown[] = [];
    await renderPage(<Table total="1,000+" more={{ hasMore: true, isLoading: false, load: () => undefined }} bulk={(selection) => { seen.push(selection); return <button>分配</button>; }} />);
    fireEvent.click(screen.getByRole('checkbox', { name: '选择：欧阳雪' }));
    expect(screen.getByText('已选 1 行')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: '选择已加载的全部行' }));
    expect(screen.getByText('已选 3 行')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '选择符合条件的全部 1,000+ 条' }));
    expect(screen.getByText('已选符合条件的全部记录')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: '选择：王建国' }));
    expect(screen.getByText('已选符合条件的全部记录，除 1 行外')).toBeTruthy();
    expect(seen.at(-1)).toEqual({ kind: 'matching', except: new Set(['cus_1']) });
    fireEvent.click(screen.getByRole('button', { name: '取消选择' }));
    expect(screen.queryByRole('toolbar')).toBeNull();
  });

  test('what was done ends the selection', async () => {
    await renderPage(<Table bulk={(_, done) => <button onClick={done}>分配</button>} />);
    fireEvent.click(screen.getByRole('checkbox', { name: '选择：王建国' }));
    fireEvent.click(screen.getByRole('button', { name: '分配' }));
    expect(screen.queryByRole('toolbar')).toBeNull();
  });

  test('a list without bulk actions has nothing to select', async () => {
    await renderPage(<Table />);
    expect(screen.queryAllByRole('checkbox')).toHaveLength(0);
  });
});

describe('what a person likes is remembered', () => {
  test('columns and row height come back with the list, for this person alone', async () => {
    const first = await renderPage(<Table />);
    expect(screen.queryByRole('columnheader', { name: '编号' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '列与行高' }));
    fireEvent.click(await screen.findByRole('checkbox', { name: '编号' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '车牌' }));
    fireEvent.click(screen.getByRole('radio', { name: '宽松' }));
    first.unmount();
    const again = await renderPage(<Table />);
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['客户', '编号']);
    again.unmount();
    await renderPage(<Table />, { viewer: { id: 'usr_other' } });
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['客户', '车牌']);
  });

  test('memory that cannot be read is forgotten', async () => {
    localStorage.setItem('dealercare.table.usr_01test000000000000000000000.customers.list', '{broken');
    await renderPage(<Table />);
    expect(screen.getAllByRole('columnheader')).toHaveLength(2);
  });
});

describe('a live list does not jump', () => {
  function Live() {
    const [rows, setRows] = useState(customers.slice(1));
    return <><button onClick={() => { setRows(customers); }}>推送</button><Table rows={rows} /></>;
  }

  test('new rows announce themselves and come in when asked', async () => {
    await renderPage(<Live />);
    fireEvent.click(screen.getByRole('button', { name: '推送' }));
    expect(names()).toEqual(['欧阳雪', 'Müller GmbH']);
    expect(screen.getByText(/有 1 条新记录/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /显\s*示/ }));
    expect(names()).toEqual(['王建国', '欧阳雪', 'Müller GmbH']);
  });
});

describe('more rows', () => {
  test.each([
    [{ hasMore: true, isLoading: false }, '加载更多', 1],
    [{ hasMore: true, isLoading: true }, '正在加载更多', 0],
  ])('%o', async (state, name, loads) => {
    let loaded = 0;
    await renderPage(<Table more={{ ...state, load: () => { loaded += 1; } }} />);
    fireEvent.click(screen.getByRole('button', { name }));
    expect(loaded).toBe(loads);
  });

  test('the end is said', async () => {
    await renderPage(<Table more={{ hasMore: false, isLoading: false, load: () => undefined }} />);
    expect(screen.getByText('已到末尾')).toBeTruthy();
  });
});

test('a head asks for another order and shows the one there is', async () => {
  const asked: unknown[] = [];
  await renderPage(<Table sorting={{ column: 'name', direction: 'ascending' }} onSort={(next) => { asked.push(next); }} />);
  expect(screen.getByRole('columnheader', { name: /客户/ }).getAttribute('aria-sort')).toBe('ascending');
  fireEvent.click(screen.getByRole('button', { name: /客户/ }));
  expect(asked).toEqual([{ column: 'name', direction: 'descending' }]);
});

test('at 375 px rows are cards with the same names, keys and boxes (P4)', async () => {
  setViewportWidth(375);
  await renderPage(<Table bulk={() => <button>分配</button>} peek={({ plate }) => <p>车牌 {plate}</p>} />);
  expect(screen.queryByRole('table')).toBeNull();
  const cards = screen.getAllByRole('listitem');
  expect(cards).toHaveLength(3);
  expect(within(cards[1] ?? document.body).getByText('浙A·20111')).toBeTruthy();
  press('j');
  expect(focused()).toBe('王建国');
  fireEvent.click(screen.getByRole('checkbox', { name: '选择：Müller GmbH' }));
  expect(screen.getByText('已选 1 行')).toBeTruthy();
});
