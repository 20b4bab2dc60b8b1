import type { MessageClass } from '@dealercare/domain/care/purpose';
import type { Bilingual } from '@dealercare/domain/survey/bilingual';
import { dayOf, monthOf } from '@dealercare/domain/time/local-date';
import type { Locale } from '../platform/locale.js';
import { optOutText, shippedTopics, templateVariables, type TemplateVariable } from './shipped-templates.js';

export type TemplateValues = Partial<Record<TemplateVariable, string>>;

const VARIABLE = /\{(\w+)\}/g;

/** The variables that a text speaks of. */
export function variablesIn(text: string): string[] {
  return [...text.matchAll(VARIABLE)].map(([, name]) => name!);
}

/**
 * Fills a text.
 * @throws RangeError for a variable that does not exist or has no value: a half-filled message must never leave
 */
export function fillText(text: string, values: TemplateValues): string {
  return text.replace(VARIABLE, (_, name: string) => {
    const value = (templateVariables as readonly string[]).includes(name) ? values[name as TemplateVariable] : undefined;
    if (value === undefined) throw new RangeError(`no value for {${name}}`);
    return value;
  });
}

/** A calendar day as a text of that language says it. */
export function dayText(date: string, locale: Locale): string {
  return locale === 'zh-CN' ? `${monthOf(date)}月${dayOf(date)}日` : date;
}

/** What one or several invitations are about, in one sentence. */
export function topicsText(topics: readonly { ruleCode: string; variant: string | null; dueDate: string }[], locale: Locale): string {
  const told = topics.flatMap(({ ruleCode, variant, dueDate }) => {
    const text = shippedTopics[`${ruleCode}.${variant}`] ?? shippedTopics[ruleCode];
    return text ? [fillText(text[locale], { dueDate: dayText(dueDate, locale) })] : [];
  });
  return told.join(locale === 'zh-CN' ? '，' : '; ');
}

/** The whole message: who sends it, the text, and how to refuse the next one where that needs saying. */
export function renderMessage(template: Bilingual, locale: Locale, values: TemplateValues, frame: { signature: string; messageClass: MessageClass }): string {
  const optOut = frame.messageClass === 'TRANSACTIONAL' ? '' : locale === 'zh-CN' ? optOutText[locale] : ` ${optOutText[locale]}`;
  return `【${frame.signature}】${fillText(template[locale], values)}${optOut}`;
}
