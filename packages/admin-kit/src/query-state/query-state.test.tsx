import { fireEvent, screen } from '@testing-library/react';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/schema-answers.js';
import { renderPage } from '../testing/render-page.js';
import { EmptyState } from './empty-state.js';
import { QueryState, type QueryLike } from './query-state.js';

interface Answer {
  customers: string[];
}

const failedWith = (code: string, message: string) => new CombinedGraphQLErrors({ errors: [refusal(code, message)] });

function Page({ query }: { query: QueryLike<Answer> }) {
  return (
    <QueryState query={query} isEmpty={({ customers }) => customers.length === 0} empty={<EmptyState title="还没有客户" action={<button>导入文件</button>} />}>
      {({ customers }) => <ul>{customers.map((name) => <li key={name}>{name}</li>)}</ul>}
    </QueryState>
  );
}

describe('the state of a page is decided once', () => {
  test('an answer is shown', async () => {
    await renderPage(<Page query={{ data: { customers: ['王建国', '欧阳雪'] }, loading: false }} />);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['王建国', '欧阳雪']);
  });

  test('an empty answer tells what belongs here and offers the one sensible action', async () => {
    await renderPage(<Page query={{ data: { customers: [] }, loading: false }} />);
    expect(screen.getByRole('heading', { name: '还没有客户' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '导入文件' })).toBeTruthy();
  });

  test('a quick answer shows no skeleton, a slow one does', async () => {
    await renderPage(<Page query={{ loading: true }} />);
    expect(screen.queryByText('正在加载')).toBeNull();
    expect(await screen.findByText('正在加载')).toBeTruthy();
  });

  test('what is there stays while it is renewed', async () => {
    await renderPage(<Page query={{ data: { customers: ['王建国'] }, loading: true }} />);
    expect(screen.getByText('王建国')).toBeTruthy();
  });

  test('what is there stays when it cannot be renewed, and says so', async () => {
    let asked = 0;
    await renderPage(<Page query={{ data: { customers: ['王建国'] }, loading: false, error: new TypeError('offline'), refetch: () => { asked += 1; } }} />);
    expect(screen.getByText('王建国')).toBeTruthy();
    expect(screen.getByText('暂时无法更新，显示的是之前的内容。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /重\s*试/ }));
    expect(asked).toBe(1);
  });
});

describe('a failure says what happened and what to do; code and request id are one click away', () => {
  test.each([
    ['FORBIDDEN', '您的岗位不能查看客户。', '您没有查看此内容的权限', false],
    ['FILTER_NOT_ALLOWED', '您的岗位不能按手机筛选。', '您没有查看此内容的权限', false],
    ['NOT_FOUND', '找不到该客户。', '找不到该记录', false],
    ['BUSY', '系统正忙，未作任何更改。', '系统正忙', true],
    ['RATE_LIMITED', '请求过于频繁。', '系统正忙', true],
    ['INTERNAL', '系统内部出错。', '系统出错了', true],
    ['A_CODE_OF_TOMORROW', '新的错误。', '现在不能这样做', true],
  ])('%s', async (code, message, title, canRetry) => {
    await renderPage(<Page query={{ loading: false, error: failedWith(code, message), refetch: () => undefined }} />);
    expect(screen.getByRole('alert').textContent).toContain(title);
    expect(screen.getByText(message)).toBeTruthy();
    expect(screen.queryAllByRole('button', { name: /重\s*试/ })).toHaveLength(canRetry ? 1 : 0);
    expect(screen.getByText('详细信息').closest('details')?.open).toBe(false);
    expect(screen.getByText(code)).toBeTruthy();
    expect(screen.getByText('req_test')).toBeTruthy();
  });

  test('without an answer of the server it says so in its own words', async () => {
    await renderPage(<Page query={{ loading: false, error: new TypeError('Failed to fetch'), refetch: () => undefined }} />, { language: 'en' });
    expect(screen.getByRole('alert').textContent).toContain('No connection to the server');
    expect(screen.getByText('none (the request did not reach the server)')).toBeTruthy();
  });
});
