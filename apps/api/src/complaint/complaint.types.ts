import type { Severity } from '@dealercare/domain/complaint/severity-scale';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Level } from '@dealercare/domain/complaint/level';
import type { ClockKind } from '@dealercare/domain/complaint/clock-kind';
import { StaffUser } from '../identity/staff-user.entity.js';
import { OrgUnit } from '../organisation/org-unit.entity.js';
import { Can } from '../platform/access/can.js';
import { DateTime, LocalDay } from '../platform/graphql/scalars.js';
import { connectionOf } from '../platform/paging/connection.js';
import { CaseClock } from './clock.entity.js';
import { ClockKindEnum, LadderStateEnum, LevelEnum, SeverityEnum } from './complaint.enums.js';
import { Complaint } from './complaint.entity.js';

/** What everybody above may see of a case; the rest stands in `complaint` for those who may open it (rulings 4). */
@Can('complaint:list')
@ObjectType({ simpleResolvers: true, description: 'A complaint in a list. A stub (`complaint` null) where the reader\'s level may not open it.' })
export class ComplaintListItem {
  @Field(() => ID, { description: 'The case, `cmp_`; opens with `complaint(id)` where the reader\'s level may.' }) id!: string;
  @Field(() => String, { description: 'As it is told on the phone, such as TS-D001-20260302-007.' }) number!: string;
  @Field(() => OrgUnit, { nullable: true, description: 'Null for a case above the dealers.' }) dealer!: OrgUnit | null;
  @Field(() => SeverityEnum, { description: 'Shown on stubs too (rulings 4).' }) severity!: Severity;
  @Field(() => DateTime, { nullable: true, description: 'The next due time of the unit that must act.' }) nextDueAt!: Date | string | null;
  @Field(() => CaseClock, { nullable: true, description: 'The clock behind `nextDueAt`.' }) nextClock!: CaseClock | null;
  @Field(() => Complaint, { nullable: true, description: 'Null where the case may not be opened.' }) complaint!: Complaint | null;
}

export const ComplaintConnection = connectionOf(ComplaintListItem, 'ComplaintListItem', 'complaint:list');
export const ClockConnection = connectionOf(CaseClock, 'Clock', 'complaint:list');

@Can('signed-in')
@ObjectType('Cause', { simpleResolvers: true, description: 'A cause of the catalogue (DT-CAUSE).' })
export class CauseType {
  @Field(() => String, { description: 'Of the catalogue, such as D2: a code begins with that of its parent.' }) code!: string;
  @Field(() => String, { description: 'In Chinese.' }) nameZh!: string;
  @Field(() => String, { description: 'In English.' }) nameEn!: string;
  @Field(() => [CauseType], { description: 'The causes below it.' }) children!: readonly CauseType[];
}

@Can('complaint:read')
@ObjectType({ simpleResolvers: true, description: 'The cause after analysis.' })
export class RootCause {
  @Field(() => CauseType, { description: 'The main one.' }) cause!: CauseType;
  @Field(() => [String], { description: 'Up to five, each the answer to the one before (R-97).' }) whys!: string[];
  @Field(() => String, { nullable: true, description: 'Why nobody noticed it earlier (R-97); null when not found.' }) escapePoint!: string | null;
  @Field(() => String, { nullable: true, description: 'What was done at once (R-97).' }) containment!: string | null;
  @Field(() => String, { nullable: true, description: 'The investigation in words (C-129).' }) investigation!: string | null;
  @Field(() => StaffUser, { nullable: true, description: 'Who recorded it last.' }) analysedBy!: StaffUser | null;
  @Field(() => DateTime, { nullable: true, description: 'When the case closed with it (K9); null while it can still be changed.' }) archivedAt!: Date | null;
}

@Can('complaint:read')
@ObjectType({ simpleResolvers: true, description: 'A rung of the ladder seen from the case.' })
export class LadderRung {
  @Field(() => LevelEnum, { description: 'Which of the four.' }) level!: Level;
  @Field(() => OrgUnit, { nullable: true, description: 'The unit at this rung for this case; null where there is none, such as a case without a dealer.' }) unit!: OrgUnit | null;
  @Field(() => LadderStateEnum, { description: 'Passed, here or ahead.' }) state!: keyof typeof LadderStateEnum;
  @Field(() => StaffUser, { nullable: true, description: 'Who holds the case at this rung; null while nobody has taken it.' }) holder!: StaffUser | null;
  @Field(() => DateTime, { nullable: true, description: 'Since when the case has been at this rung.' }) since!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When the rung took it on.' }) acceptedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When the case will climb here by itself if nobody does anything.' }) climbsAt!: Date | null;
  @Field(() => ClockKindEnum, { nullable: true, description: 'The promise that would lift it.' }) climbsFor!: ClockKind | null;
}

@Can('complaint:read')
@ObjectType({ simpleResolvers: true, description: 'A step of an upper level\'s plan (E6).' })
export class PlanStepType {
  @Field(() => String, { description: 'What is to be done.' }) text!: string;
  @Field(() => StaffUser, { nullable: true, description: 'Who does it.' }) owner!: StaffUser | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when.' }) dueAt!: Date | null;
}

@Can('complaint:work')
@ObjectType({ simpleResolvers: true, description: 'Whom to call. Shown once, with an audit row.' })
export class Complainant {
  @Field(() => String, { nullable: true, description: 'In clear; null where the person was erased or never named.' }) name!: string | null;
  @Field(() => String, { nullable: true, description: 'In clear; null where there is none.' }) phone!: string | null;
}

@Can('complaint:list')
@ObjectType({ simpleResolvers: true, description: 'A piece of a deadline\'s explanation: what counted, what did not and why.' })
export class DeadlinePiece {
  @Field(() => String, { description: 'TIME, DAY, SKIPPED or PAUSE.' }) kind!: string;
  @Field(() => DateTime, { nullable: true, description: 'Begin of a stretch of time; null for whole days.' }) from!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'End of a stretch of time; null for whole days.' }) to!: Date | null;
  @Field(() => LocalDay, { nullable: true, description: 'The day, where the unit is; null for a stretch of time across days.' }) date!: string | null;
  @Field(() => String, { nullable: true, description: 'CLOSED, DAY_OFF, START_DAY or PAUSED; of a pause the words of its reason.' }) reason!: string | null;
  @Field(() => Float, { nullable: true, description: 'What has been counted up to its end, in the unit of the explanation.' }) sum!: number | null;
}

@Can('complaint:list')
@ObjectType({ simpleResolvers: true, description: 'Why a due time is no longer that of the start.' })
export class DeadlineChange {
  @Field(() => DateTime, { description: 'When it was counted anew.' }) at!: Date;
  @Field(() => String, { description: 'SEVERITY, CALENDAR, DUPLICATE or PAUSE.' }) cause!: string;
  @Field(() => String, { description: 'FROM_START, KEPT_EARLIER, GRACE or MOVED.' }) rule!: string;
  @Field(() => DateTime, { description: 'The due time until then.' }) previousDueAt!: Date;
  @Field(() => DateTime, { description: 'The due time since then.' }) dueAt!: Date;
}

@Can('complaint:list')
@ObjectType({ simpleResolvers: true, description: 'A stretch in which a clock stood still.' })
export class DeadlinePause {
  @Field(() => String, { description: 'CUSTOMER or ESCALATED.' }) cause!: string;
  @Field(() => DateTime, { description: 'When the clock stopped.' }) from!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it went on; null while it stands still.' }) until!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself.' }) endsAt!: Date | null;
}

@Can('complaint:list')
@ObjectType({ simpleResolvers: true, description: 'Why a deadline is what it is (A18): usable beside the clock and in a dispute.' })
export class DeadlineExplanation {
  @Field(() => ID, { description: 'The clock that is explained, `clk_`.' }) clockId!: string;
  @Field(() => ClockKindEnum, { description: 'Which promise it is.' }) kind!: ClockKind;
  @Field(() => OrgUnit, { nullable: true, description: 'Whose hours count.' }) unit!: OrgUnit | null;
  @Field(() => String, { description: 'WALL, BUSINESS, CAL_DAYS or WORK_DAYS.' }) mode!: string;
  @Field(() => Int, { description: 'Minutes for WALL and BUSINESS, days for the others.' }) amount!: number;
  @Field(() => DateTime, { description: 'The event with which the promise began.' }) startedAt!: Date;
  @Field(() => DateTime, { description: 'Where counting began; `changes` says why when it is not the start.' }) countedFrom!: Date;
  @Field(() => DateTime, { description: 'Inclusive (INV-09).' }) dueAt!: Date;
  @Field(() => Boolean, { description: 'A year in it is not published yet; it is counted again when it is (rulings 16).' }) provisional!: boolean;
  @Field(() => String, { description: 'The setting that gave the length, as in `policyValues`.' }) policyKey!: string;
  @Field(() => String, { description: 'The setting\'s name in Chinese.' }) policyNameZh!: string;
  @Field(() => String, { description: 'The setting\'s name in English.' }) policyNameEn!: string;
  @Field(() => Int, { description: 'The state of the unit\'s hours and of the national calendar that it was counted with.' }) calendarVersion!: number;
  @Field(() => [DeadlinePiece], { description: 'In order of time, from the start to the due time.' }) pieces!: DeadlinePiece[];
  @Field(() => Float, { description: 'What the pieces sum to.' }) counted!: number;
  @Field(() => String, { description: 'MS or DAYS.' }) countedIn!: string;
  @Field(() => Boolean, { description: 'False only where the hours it was counted with were not kept yet.' }) sumsToClock!: boolean;
  @Field(() => Boolean, { description: 'Opening hours or national days have changed since: it was counted, and is explained, with those that held then (rulings 14).' }) hoursOfThen!: boolean;
  @Field(() => [DeadlinePause], { description: 'In order of time; empty when the clock never stood still.' }) pauses!: DeadlinePause[];
  @Field(() => [DeadlineChange], { description: 'In order of time; empty when the due time is that of the start.' }) changes!: DeadlineChange[];
}
