import { Button, Dropdown } from '@dealercare/admin-kit/core';
import { Icon, useShortcuts, useViewer } from '@dealercare/admin-kit/portal';
import { useFileText } from '../file-texts.js';
import { allowedCaseVerbs, allowedLevelVerbs, leadingVerbs, type CaseFile, type VerbName } from './allowed-verbs.js';
import { useOpenVerb } from './use-verbs.js';
import styles from './file.module.css';

interface Offer {
  verb: VerbName;
  partId?: string;
}

/** Steps taken once in many cases stand behind a button of their own. */
const seldom: ReadonlySet<VerbName> = new Set<VerbName>(['dispatch', 'assign', 'changeSeverity', 'crisis', 'merge', 'withdraw', 'judgeInvalid', 'levelPassUp', 'levelHandBack', 'levelReturn', 'levelWithdraw', 'levelRequest']);

const FEW = 2;

/** What the viewer may do now: first what leads the case on, then the rest. */
function useOffers(file: CaseFile): { leading: Offer[]; usual: Offer[]; seldom: Offer[] } {
  const { id: viewerId } = useViewer();
  const ofCase = allowedCaseVerbs(file, viewerId);
  const lead = leadingVerbs(ofCase, file.allowedActions);
  const ofLevels = file.escalations.flatMap((escalation) => allowedLevelVerbs(escalation).map((verb): Offer => ({ verb, partId: escalation.id })));
  // The level that holds the case goes before the dealer's own steps.
  const leading = [...ofLevels.filter(({ verb }) => !seldom.has(verb)), ...lead.map((verb): Offer => ({ verb }))];
  const rest = ofCase.filter((verb) => !lead.includes(verb)).map((verb): Offer => ({ verb }));
  const usual = rest.filter(({ verb }) => !seldom.has(verb));
  const others = [...rest.filter(({ verb }) => seldom.has(verb)), ...ofLevels.filter(({ verb }) => seldom.has(verb))];
  // A menu for one or two is a detour.
  return others.length > FEW ? { leading, usual, seldom: others } : { leading, usual: [...usual, ...others], seldom: [] };
}

/** Buttons for what the API lets the viewer do, and for nothing else. */
export function ActionsPanel({ file }: { file: CaseFile }) {
  const t = useFileText();
  const open = useOpenVerb();
  const { leading, usual, seldom: others } = useOffers(file);
  const label = ({ verb }: Offer) => t(`verb.${verb}.do`);
  useShortcuts(t('file.shortcuts'), leading[0] ? [{ keys: 'n', does: t('file.focusActions'), run: () => { open(leading[0]!.verb, leading[0]!.partId); } }] : []);
  const isNone = leading.length + usual.length + others.length === 0;
  return (
    <section className={styles['offers']} aria-label={t('file.actions')}>
      {isNone ? <p className={styles['soft']}>{t(file.isOpen ? 'file.noSteps' : 'file.nothingToDo')}</p> : (
        <div className={styles['actions']}>
          {leading.map((offer, place) => (
            <Button key={`${offer.verb}${offer.partId ?? ''}`} {...(place === 0 && { type: 'primary' })} onClick={() => { open(offer.verb, offer.partId); }}>{label(offer)}</Button>
          ))}
          {usual.map((offer) => <Button key={`${offer.verb}${offer.partId ?? ''}`} onClick={() => { open(offer.verb, offer.partId); }}>{label(offer)}</Button>)}
          {others.length > 0 ? (
            <Dropdown
              trigger={['click']}
              menu={{ items: others.map((offer) => ({ key: `${offer.verb}${offer.partId ?? ''}`, label: label(offer), onClick: () => { open(offer.verb, offer.partId); } })) }}
            >
              <Button icon={<Icon name="more" size={16} />}>{t('file.more')}</Button>
            </Dropdown>
          ) : null}
        </div>
      )}
    </section>
  );
}
