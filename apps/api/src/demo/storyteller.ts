import type { App } from '../platform/context.js';
import { acts } from './complaint-acts.js';
import type { Matter } from './complaint-matters.js';
import { OpenMinutes, type Act, type Story } from './player.js';
import type { Chance } from './random.js';
import type { DemoIds } from './seed-organisation.js';

/** Who acts for a dealer: the desk, and whoever manages it. */
export const staff: Readonly<Record<string, { desk: string; boss: string; region: string }>> = {
  d1: { desk: 'specialist', boss: 'director', region: 'region' },
  d2: { desk: 'specialist-d2', boss: 'station', region: 'region' },
  d3: { desk: 'specialist-d3', boss: 'manager-d3', region: 'region' },
  d4: { desk: 'specialist-d4', boss: 'gm-d4', region: 'region-north' },
  d5: { desk: 'specialist-d5', boss: 'manager-d5', region: 'region-north' },
};

export type Line = readonly [openMinutes: number, by: 'owner' | 'desk' | 'boss' | 'region' | 'maker', run: Act['run']];

/** Collects what happened, each thing at its time in opening hours. */
export class Storyteller {
  readonly acts: Act[] = [];
  readonly #open: OpenMinutes;

  constructor(private readonly app: App, readonly ids: DemoIds, private readonly chance: Chance, private readonly now: Date, private readonly customers: ReadonlyMap<string, readonly string[]>) {
    this.#open = new OpenMinutes(app);
  }

  person(dealer: string, by: Line[1]): Act['by'] {
    if (by === 'owner') return { ownerOr: this.deskId(dealer) };
    return this.ids.people.get(by === 'maker' ? 'maker' : staff[dealer]![by])!;
  }

  deskId(dealer: string): string {
    return this.ids.people.get(staff[dealer]!.desk)!;
  }

  /** A customer's call at a dealer, and what was done about it. */
  async tell(dealer: string, at: Date, { text, sought, causeCode }: Matter, lines: readonly Line[]): Promise<void> {
    const unitId = this.ids.units.get(dealer)!;
    const story: Story = { complaintId: null, broken: null };
    const customerId = this.chance.pick(this.customers.get(dealer)!);
    this.acts.push({ at, by: this.deskId(dealer), story, run: acts.register({ unitId, customerId, description: text, remedySought: sought, causeCode: causeCode.split('.')[0] }) });
    for (const [minutes, by, run] of lines) this.acts.push({ at: await this.#open.after(unitId, at, minutes), by: this.person(dealer, by), story, run });
  }

  ago(dealer: string, minutes: number): Promise<Date> {
    return this.#open.before(this.ids.units.get(dealer)!, this.now, minutes);
  }

  /** A case that an authority or a complaint site has sent to the manufacturer. */
  async tellExternal(minutesAgo: number, caseNo: string, { text }: Matter, lines: readonly (readonly [number, Act['run']])[]): Promise<void> {
    const unitId = this.ids.units.get('maker')!;
    const by = this.ids.people.get('maker')!;
    const at = await this.#open.before(unitId, this.now, minutesAgo);
    const story: Story = { complaintId: null, broken: null };
    this.acts.push({ at, by, story, run: acts.register({ unitId, description: text, channel: 'SITE', contactName: '网友留言', contactPhone: '13800138000', externalCase: { channel: 'COMPLAINT_SITE', caseNo } }) });
    for (const [minutes, run] of lines) this.acts.push({ at: await this.#open.after(unitId, at, minutes), by, story, run });
  }
}
