import { useState } from 'react';
import { Button } from '@dealercare/admin-kit/core';
import { Panel, Tag } from '@dealercare/admin-kit/desk';
import { useQuery } from '@dealercare/admin-kit/gql';
import { Can, Icon, QueryState } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { ContactPersonsDocument, type ContactPersonFactsFragment } from '../generated/contact-persons/contact-persons.js';
import { ContactNumber } from './contact-number.js';
import { ContactPersonSheet } from './contact-person-sheet.js';
import styles from './contact-persons.module.css';

function Person({ contact, onEdit }: { contact: ContactPersonFactsFragment; onEdit: () => void }) {
  const t = useText();
  const { id, kind, name, mobile, homePhone, isPrimary } = contact;
  return (
    <li className={styles['person']}>
      <span><b>{name}</b> <Tag>{t(`contactPerson.kind.${kind}`)}</Tag>{isPrimary ? <Tag tone="good">{t('contactPerson.first')}</Tag> : null}</span>
      {mobile ? <ContactNumber key={mobile} contactPersonId={id} field="MOBILE" masked={mobile} /> : null}
      {homePhone ? <ContactNumber key={homePhone} contactPersonId={id} field="HOME_PHONE" masked={homePhone} /> : null}
      <Can action="customer:write"><Button type="text" size="small" icon={<Icon name="edit" size={14} />} aria-label={t('contactPerson.editOf', { name })} title={t('contactPerson.editOf', { name })} onClick={onEdit} /></Can>
    </li>
  );
}

/** Whom to speak with: of a firm its leader and driver, of a family whoever brings the car (C-024). */
export function ContactPersonsPanel({ customerId, isActive }: { customerId: string; isActive: boolean }) {
  const t = useText();
  const query = useQuery(ContactPersonsDocument, { variables: { id: customerId }, fetchPolicy: 'cache-and-network' });
  const [open, setOpen] = useState<ContactPersonFactsFragment | 'new' | null>(null);
  return (
    <Panel
      title={t('contactPerson.title')}
      action={isActive ? <Can action="customer:write"><Button size="small" onClick={() => { setOpen('new'); }}>{t('contactPerson.add')}</Button></Can> : null}
    >
      <QueryState query={query}>
        {({ customer: { contactPersons } }) => (contactPersons.length === 0 ? t('contactPerson.none') : (
          <ul className={styles['list']}>{contactPersons.map((contact) => <Person key={contact.id} contact={contact} onEdit={() => { setOpen(contact); }} />)}</ul>
        ))}
      </QueryState>
      {open ? <ContactPersonSheet customerId={customerId} contact={open === 'new' ? null : open} onClose={() => { setOpen(null); }} /> : null}
    </Panel>
  );
}
