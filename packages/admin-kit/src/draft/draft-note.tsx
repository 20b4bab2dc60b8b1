import { Alert, Button } from 'antd';
import { useFormat } from '../format/use-format.js';
import { useKitText } from '../language/kit-texts.js';

/** Above a form that began with a draft: says so, and offers to begin anew. */
export function DraftNote({ draft }: { draft: { restoredFrom: Date | null; drop: () => void } }) {
  const t = useKitText();
  const format = useFormat();
  if (!draft.restoredFrom) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t('draft.restored', { when: format.moment(draft.restoredFrom) })}
      action={<Button size="small" onClick={draft.drop}>{t('draft.drop')}</Button>}
    />
  );
}
