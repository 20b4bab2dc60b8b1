import { Button } from 'antd';
import { Link } from 'react-router';
import { Icon } from '../icon/icon.js';
import { useDeskText } from '../language/desk-texts.js';
import { usePermission } from '../session/permission.js';
import { exportAddress, type ExportOffer } from './export-address.js';

/** The way from a list to a file with its rows; nothing for those who take nothing out. */
export function ExportLink(offer: ExportOffer) {
  const t = useDeskText();
  if (!usePermission('export:run')) return null;
  return <Link to={exportAddress(offer)}><Button tabIndex={-1} icon={<Icon name="download" size={16} />}>{t('tools.export')}</Button></Link>;
}
