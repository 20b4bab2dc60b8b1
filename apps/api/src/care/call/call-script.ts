import type { Bilingual } from '@dealercare/domain/survey/bilingual';
import { Field, ObjectType } from 'type-graphql';
import { MoodEnum } from '../../messaging/contact-log.entity.js';
import { dayText } from '../../messaging/render-message.js';
import { profileOf, unitById } from '../../organisation/organisation.service.js';
import { Can } from '../../platform/access/can.js';
import type { Ctx } from '../../platform/context.js';
import type { Locale } from '../../platform/locale.js';
import { vehicleById } from '../../vehicle/vehicle.service.js';
import type { CareTask } from '../task/care-task.entity.js';
import { moodHints, shippedScripts } from './shipped-scripts.js';

@Can('care:read')
@ObjectType({ simpleResolvers: true, description: 'A text in both languages.' })
export class ScriptText {
  @Field(() => String, { description: 'In Chinese.' }) zh!: string;
  @Field(() => String, { description: 'In English.' }) en!: string;
}

@Can('care:read')
@ObjectType({ simpleResolvers: true, description: 'How to speak with somebody who comes across like that (C-060).' })
export class MoodHint {
  @Field(() => MoodEnum, { description: 'How the customer comes across.' }) mood!: keyof typeof MoodEnum;
  @Field(() => ScriptText, { description: 'How to speak then.' }) text!: ScriptText;
}

@Can('care:read')
@ObjectType({ simpleResolvers: true, description: 'What to say in a call. `{name}` stands for the customer, as far as the reader may see the name.' })
export class CallScript {
  @Field(() => ScriptText, { description: 'Greeting and purpose.' }) opening!: ScriptText;
  @Field(() => [ScriptText], { description: 'What is to be told or asked, in order.' }) points!: ScriptText[];
  @Field(() => ScriptText, { description: 'Thanks, and what happens next.' }) closing!: ScriptText;
  @Field(() => [MoodHint], { description: 'One for each mood that needs another tone.' }) moodHints!: MoodHint[];
}

type Values = Readonly<Record<string, (locale: Locale) => string>>;

/** What is not known yet is said in the dealer's own words: the placeholder becomes a gap. */
const GAP = '……';

const filled = (text: Bilingual, values: Values): ScriptText => {
  const fill = (locale: Locale): string => text[locale].replace(/\{(\w+)\}/g, (whole, name: string) => (name === 'name' ? whole : values[name]?.(locale) ?? GAP));
  return { zh: fill('zh-CN'), en: fill('en') };
};

/** The script of a task's rule with the dealer's phones, the plate and the days filled in. */
export async function scriptOf(ctx: Ctx, task: CareTask): Promise<CallScript | null> {
  const script = shippedScripts[task.ruleCode];
  if (!script) return null;
  const [unit, profile, vehicle] = await Promise.all([unitById(ctx, task.dealerId), profileOf(ctx, task.dealerId), task.vehicleId ? vehicleById(ctx, task.vehicleId) : null]);
  const next = vehicle?.nextMaintenanceDate ?? null;
  const values: Values = {
    dealer: (locale) => (locale === 'zh-CN' ? unit?.nameZh : unit?.nameEn) ?? GAP, appointmentPhone: () => profile?.appointmentPhone ?? GAP, rescuePhone: () => profile?.rescuePhone ?? GAP,
    plate: () => vehicle?.plate ?? '', dueDate: (locale) => dayText(task.anchorDate, locale), nextMaintenance: (locale) => (next ? dayText(next, locale) : GAP),
  };
  return {
    opening: filled(script.opening, values), points: script.points.map((point) => filled(point, values)), closing: filled(script.closing, values),
    moodHints: moodHints.map(({ mood, text }) => ({ mood, text: filled(text, values) })),
  };
}
