import { screen } from '@testing-library/react';
import { Form, Input } from 'antd';
import { expect, test } from 'vitest';
import type { Failure } from '../api/failure.js';
import { renderPage } from '../testing/render-page.js';
import { fieldName, useFieldProblems } from './use-field-problems.js';

test.each([
  ['input.phone', ['phone']],
  ['input.contact.phone', ['contact', 'phone']],
  ['phone', ['phone']],
])('%s is the field %j', (path, name) => {
  expect(fieldName(path)).toEqual(name);
});

const failure = (...fields: Failure['fields']): Failure => ({ kind: 'invalid', code: 'INVALID_INPUT', text: null, requestId: null, params: {}, fields });

function CustomerForm({ failed }: { failed: Failure | null }) {
  const [form] = Form.useForm<{ name: string; phone: string }>();
  useFieldProblems(form, failed);
  return (
    <Form form={form}>
      <Form.Item name="name" label="姓名"><Input /></Form.Item>
      <Form.Item name="phone" label="电话"><Input /></Form.Item>
    </Form>
  );
}

test('what is wrong stands beside its field, and the cursor is there', async () => {
  await renderPage(<CustomerForm failed={failure({ path: 'input.phone', text: '不是有效的手机号。' })} />);
  expect(await screen.findByText('不是有效的手机号。')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('电话'));
});

test('a failure that means no field marks none', async () => {
  await renderPage(<CustomerForm failed={failure()} />);
  expect(screen.queryAllByRole('alert')).toEqual([]);
});
