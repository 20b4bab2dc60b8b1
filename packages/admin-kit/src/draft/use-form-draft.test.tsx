import { fireEvent, screen } from '@testing-library/react';
import { Form, Input } from 'antd';
import { expect, test } from 'vitest';
import { renderPage } from '../testing/render-page.js';
import { DraftNote } from './draft-note.js';
import { useFormDraft } from './use-form-draft.js';

interface Values {
  name: string;
  plate: string;
}

function CustomerForm() {
  const [form] = Form.useForm<Values>();
  const draft = useFormDraft(form, 'customer.new');
  return (
    <>
      <DraftNote draft={draft} />
      <Form<Values> form={form} onValuesChange={draft.onValuesChange} initialValues={{ name: '', plate: '' }}>
        <Form.Item name="name" label="姓名"><Input /></Form.Item>
        <Form.Item name="plate" label="车牌"><Input /></Form.Item>
      </Form>
    </>
  );
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

test('a form of the kit finds its draft again, and forgets it when thrown away', async () => {
  const first = await renderPage(<CustomerForm />);
  fireEvent.change(field('姓名'), { target: { value: '欧阳雪' } });
  fireEvent.change(field('车牌'), { target: { value: '浙A·20111' } });
  first.unmount();
  await renderPage(<CustomerForm />);
  expect([field('姓名').value, field('车牌').value]).toEqual(['欧阳雪', '浙A·20111']);
  fireEvent.click(screen.getByRole('button', { name: '丢弃并重新填写' }));
  expect([field('姓名').value, field('车牌').value]).toEqual(['', '']);
  expect(sessionStorage).toHaveLength(0);
});
