import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderPage } from '../testing/render-page.js';
import { ConflictChooser, type ConflictChoice } from './conflict-chooser.js';

test('both versions stand side by side; nobody\'s work is overwritten without a look (I8)', async () => {
  const chosen: ConflictChoice[] = [];
  await renderPage(<ConflictChooser
    fields={[{ name: 'phone', label: '电话', mine: '138****1234', theirs: '139****8899' }, { name: 'address', label: '地址', mine: '西湖区', theirs: '滨江区' }]}
    onChosen={(choice) => { chosen.push(choice); }}
  />);
  fireEvent.click(screen.getByRole('button', { name: '按所选内容保存' }));
  fireEvent.click(screen.getByRole('radio', { name: '我的修改 138****1234' }));
  fireEvent.click(screen.getByRole('button', { name: '按所选内容保存' }));
  expect(chosen).toEqual([{ phone: 'theirs', address: 'theirs' }, { phone: 'mine', address: 'theirs' }]);
});
