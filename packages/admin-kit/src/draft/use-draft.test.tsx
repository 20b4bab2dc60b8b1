import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderPage } from '../testing/render-page.js';
import { DraftNote } from './draft-note.js';
import { draftForms, readDraft, writeDraft } from './draft-store.js';
import { useDraft } from './use-draft.js';

interface Note {
  text: string;
  severity: string;
}

function NoteForm({ form = 'complaint.new', version = 1 }: { form?: string; version?: number }) {
  const draft = useDraft<Note>(form, { text: '', severity: 'GENERAL' }, { version });
  return (
    <>
      <DraftNote draft={draft} />
      <textarea aria-label="记录" value={draft.value.text} onChange={(event) => { draft.change({ text: event.target.value }); }} />
      <output>{draft.value.severity}</output>
      <button onClick={() => { draft.change({ severity: 'MAJOR' }); draft.change({ text: '气囊故障' }); }}>重大</button>
      <button onClick={draft.drop}>保存</button>
    </>
  );
}

const typed = () => screen.getByLabelText<HTMLTextAreaElement>('记录').value;
const type = (text: string) => { fireEvent.change(screen.getByLabelText('记录'), { target: { value: text } }); };

describe('nothing typed is ever lost', () => {
  test('a draft outlives a reload and says so', async () => {
    const first = await renderPage(<NoteForm />);
    expect(screen.queryByText(/已恢复/)).toBeNull();
    type('客户说刹车异响');
    first.unmount();
    await renderPage(<NoteForm />, { now: '2026-03-02T02:20:00.000Z' });
    expect(typed()).toBe('客户说刹车异响');
    expect(screen.getByText('已恢复 10:00 未保存的内容。')).toBeTruthy();
  });

  test('thrown away it is gone, and the form begins anew', async () => {
    writeDraft('usr_01test000000000000000000000', 'complaint.new', { value: { text: '旧内容' }, version: 1, keptAt: '2026-03-01T02:00:00.000Z' });
    await renderPage(<NoteForm />);
    expect(typed()).toBe('旧内容');
    fireEvent.click(screen.getByRole('button', { name: '丢弃并重新填写' }));
    expect(typed()).toBe('');
    expect(draftForms('usr_01test000000000000000000000')).toEqual([]);
  });

  test('two changes of one click add up', async () => {
    await renderPage(<NoteForm />);
    fireEvent.click(screen.getByRole('button', { name: '重大' }));
    expect([typed(), screen.getByRole('status', { name: '' }).textContent]).toEqual(['气囊故障', 'MAJOR']);
    expect(readDraft('usr_01test000000000000000000000', 'complaint.new', 1)?.value).toEqual({ text: '气囊故障', severity: 'MAJOR' });
  });

  test('after saving nothing is left', async () => {
    await renderPage(<NoteForm />);
    type('客户已满意');
    fireEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(draftForms('usr_01test000000000000000000000')).toEqual([]);
  });

  test('a field added since keeps its first value', async () => {
    writeDraft('usr_01test000000000000000000000', 'complaint.new', { value: { text: '旧内容' }, version: 1, keptAt: '2026-03-01T02:00:00.000Z' });
    await renderPage(<NoteForm />);
    expect(screen.getByText('GENERAL')).toBeTruthy();
  });
});

describe('a draft is put back only where it belongs', () => {
  test.each([
    ['another person on the same machine', 'usr_other', 'complaint.new', 1, ''],
    ['another form', 'usr_1', 'complaint.edit.cmp_2', 1, ''],
    ['an older shape of the form', 'usr_1', 'complaint.new', 2, ''],
    ['the same', 'usr_1', 'complaint.new', 1, '客户说刹车异响'],
  ])('%s', async (_, viewerId, form, version, text) => {
    writeDraft('usr_1', 'complaint.new', { value: { text: '客户说刹车异响' }, version: 1, keptAt: '2026-03-02T02:00:00.000Z' });
    await renderPage(<NoteForm form={form} version={version} />, { viewer: { id: viewerId } });
    expect(typed()).toBe(text);
  });

  test('the forms of one person are known for signing out', () => {
    writeDraft('usr_1', 'complaint.new', { value: {}, version: 1, keptAt: '2026-03-02T02:00:00.000Z' });
    writeDraft('usr_1', 'customer.edit.cus_1', { value: {}, version: 1, keptAt: '2026-03-02T02:00:00.000Z' });
    writeDraft('usr_10', 'complaint.new', { value: {}, version: 1, keptAt: '2026-03-02T02:00:00.000Z' });
    expect(draftForms('usr_1').sort()).toEqual(['complaint.new', 'customer.edit.cus_1']);
  });
});
