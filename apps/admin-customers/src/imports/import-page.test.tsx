import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { click, fakeApi, fakeUpload, renderPage, type Answers } from '@dealercare/admin-kit/testing';
import CustomersArea from '../area.js';

const permissions = ['import:read', 'import:run'];
const homeUnit = { id: 'org_1', type: 'DEALER', nameZh: '杭州远行汽车', nameEn: 'Hangzhou Yuanxing Motors', timezone: 'Asia/Shanghai' } as const;
const kinds = () => ({ importKinds: [{
  code: 'CUSTOMERS', nameZh: '客户', nameEn: 'Customers',
  fields: [{ name: 'name', nameZh: '客户姓名', nameEn: 'Name', required: true }, { name: 'phone', nameZh: '手机', nameEn: 'Phone', required: true }],
}] });
const counts = { create: 90, update: 0, unchanged: 3, repeated: 0, refused: 7, warnings: 0, reverted: 0, kept: 0 };
const run = { id: 'imp_1', version: 1, status: 'UPLOADED', kind: 'CUSTOMERS', fileName: '客户.csv', sizeBytes: 2048, encoding: 'GB18030', separator: ',', rowsTotal: 100, rowsDone: 0, unit: homeUnit, counts };
const columns = [{ header: '姓名', field: 'name', samples: ['王建国'] }, { header: '联系', field: null, samples: ['13800000001'] }];
const refused = { line: 8, verdict: 'REFUSED', businessKey: 'K-8', cells: ['李四', '12'], findings: [{ field: 'phone', code: 'PHONE_INVALID', gravity: 'ERROR', message: '电话号码不正确。' }] };

const importOf = (given: object, answers: Answers = {}) => fakeApi({
  MyDealers: () => ({ orgUnits: [homeUnit] }),
  ImportKinds: kinds,
  ImportRun: () => ({ importRun: { ...run, ...given } }),
  ImportColumns: () => ({ importRun: { ...run, ...given, columns } }),
  ImportRowCells: () => ({ importRun: { id: 'imp_1', columns, rows: { nodes: [refused] } } }),
  ...answers,
});

const show = (api = importOf({}), options: Partial<Parameters<typeof renderPage>[1]> = {}) =>
  renderPage(<CustomersArea />, { path: '/imports/imp_1', api, viewer: { permissions, homeUnit }, ...options });

async function choose(file: File): Promise<void> {
  const box = await screen.findByLabelText('把文件拖到这里，或点击选择', { selector: 'input' });
  await act(async () => { await Promise.resolve(fireEvent.change(box, { target: { files: [file] } })); });
}

describe('a file on its way in', () => {
  test('is sent to the dealer and opens with what was recognised', async () => {
    const upload = fakeUpload(() => ({ status: 201, body: { id: 'imp_1', kind: 'CUSTOMERS' } }));
    const page = await show(undefined, { path: '/imports/new' });
    await choose(new File(['姓名'], '客户.csv'));
    await waitFor(() => { expect(page.address()).toBe('/imports/imp_1'); });
    expect(upload.sent.map(({ path }) => path)).toEqual(['/files/imports?unitId=org_1']);
  });

  test.each([
    ['that the server does not take', { status: 415, body: { errors: [{ message: '这不是文本表格。', extensions: { code: 'FILE_TYPE' } }] } }, '这不是文本表格。'],
    ['that does not reach the server', null, '文件没有传到服务器。请检查网络后重新选择。'],
  ])('%s: says why, and another can be chosen', async (_, answer, text) => {
    fakeUpload(() => answer);
    await show(undefined, { path: '/imports/new' });
    await choose(new File(['?'], '图片.csv'));
    expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.getByLabelText('把文件拖到这里，或点击选择', { selector: 'input' })).toBeTruthy();
  });

  test('that is empty does not leave the machine', async () => {
    const upload = fakeUpload(() => null);
    await show(undefined, { path: '/imports/new' });
    await choose(new File([], '空.csv'));
    expect(await screen.findByText('空.csv 是空文件。请重新从门店系统导出。')).toBeTruthy();
    expect(upload.sent).toEqual([]);
  });
});

describe('what was recognised', () => {
  test.each([
    ['zh-CN', '识别结果', '请指定哪一列是手机，或换一个文件。', '开始试算'],
    ['en', 'What was recognised', 'Say which column holds: Phone; or take another file.', 'Start the dry run'],
  ] as const)('in %s names what is missing', async (language, heading, text, judge) => {
    await show(undefined, { language });
    expect(await screen.findByRole('heading', { name: heading })).toBeTruthy();
    expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: judge }).disabled).toBe(true);
  });

  test('nothing: asks what it holds', async () => {
    await show(importOf({ kind: null }));
    expect(await screen.findByText('没有认出这是什么文件')).toBeTruthy();
  });
});

describe('the dry run', () => {
  test.each([
    ['zh-CN', '试算完成，尚未写入', '写入 90 行', '手机：电话号码不正确。'],
    ['en', 'Dry run done, nothing written yet', 'Write 90 rows', 'Phone: 电话号码不正确。'],
  ] as const)('in %s tells what would happen, row by row', async (language, title, write, reason) => {
    await show(importOf({ status: 'JUDGED' }), { language });
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByRole('button', { name: write })).toBeTruthy();
    expect(await screen.findByText(reason)).toBeTruthy();
  });

  test('shows one verdict', async () => {
    const api = importOf({ status: 'JUDGED' });
    await show(api, { path: '/imports/imp_1?show=REFUSED' });
    await screen.findByRole('row', { name: /李四/ });
    expect(api.asked.find(({ operation }) => operation === 'ImportRowCells')?.variables).toMatchObject({ verdict: 'REFUSED', remarksOnly: false });
  });

  test('of a file that is in already says that nothing would change', async () => {
    await show(importOf({ status: 'JUDGED', counts: { ...counts, create: 0, unchanged: 100, refused: 0 } }));
    expect(await screen.findByText('没有可写入的内容')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^写入/ })).toBeNull();
  });
});

describe('the writing', () => {
  test('shows how far it is, and follows', async () => {
    const api = importOf({ status: 'RUNNING', rowsDone: 25 });
    await show(api);
    await waitFor(() => { expect(screen.getByRole('progressbar', { name: '正在写入' }).getAttribute('aria-valuenow')).toBe('25'); });
    await act(() => api.push('ImportProgressed', { importProgressed: { ...run, status: 'RUNNING', rowsDone: 60 } }));
    await waitFor(() => { expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('60'); });
    expect(screen.getByText('60 / 100 行')).toBeTruthy();
  });

  test('that is done can be taken back after a question', async () => {
    const api = importOf({ status: 'DONE' }, { UndoImport: () => ({ undoImport: { ...run, status: 'UNDOING' } }) });
    await show(api);
    await click(await screen.findByRole('button', { name: '撤销导入' }));
    await click(within(await screen.findByRole('dialog')).getByRole('button', { name: '撤销导入' }));
    expect(api.asked.find(({ operation }) => operation === 'UndoImport')?.variables).toEqual({ runId: 'imp_1' });
    expect(await screen.findByRole('progressbar', { name: '正在撤销' })).toBeTruthy();
  });
});

describe('past imports', () => {
  const runs = (nodes: readonly object[]) => importOf({}, { ImportRuns: () => ({ importRuns: { nodes } }) });

  test.each([
    ['zh-CN', '导入', '已导入'],
    ['en', 'Imports', 'Imported'],
  ] as const)('in %s stand in a list', async (language, heading, status) => {
    await show(runs([{ ...run, status: 'DONE' }]), { path: '/imports', language });
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeTruthy();
    expect(within(await screen.findByRole('row', { name: /客户\.csv/ })).getByText(status)).toBeTruthy();
  });

  test('none yet: the way to the first', async () => {
    await show(runs([]), { path: '/imports' });
    expect(await screen.findByRole('heading', { name: '还没有导入过文件' })).toBeTruthy();
    expect(screen.getAllByRole('link', { name: '导入文件' }).every((link) => link.getAttribute('href') === '/imports/new')).toBe(true);
  });
});
