import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { code, Id, instant, json, ref } from '../platform/database/column.js';
import { CaseClock } from './clock.entity.js';

/** A step of the ladder that was taken. The unique key lets it happen once, whatever restarts, replays or runs twice (A3, A14, EX-165). */
@Entity('ladder_step')
@Index('ladder_step_once', ['clockId', 'code'], { unique: true })
@Index('ladder_step_case', ['complaintId'])
@ForeignKey(() => CaseClock, ['clockId'], ['id'], { name: 'ladder_step_of' })
export class LadderStep {
  @Id('lst') id!: string;
  @Column(ref('clk')) clockId!: string;
  @Column(ref('cmp')) complaintId!: string;
  @Column(code(40)) code!: string;
  /** Its own due instant. */
  @Column(instant()) at!: Date;
  @Column(instant()) takenAt!: Date;
  @Column(json()) act!: Readonly<Record<string, unknown>>;
  /** Evidence entered afterwards: the step stays and is marked (rulings 13). */
  @Column(instant({ nullable: true })) undoneAt!: Date | null;
}
