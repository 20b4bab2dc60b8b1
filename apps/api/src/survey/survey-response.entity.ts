import type { FollowUpResult, ResultReason } from '@dealercare/domain/survey/follow-up-result';
import type { InterviewExtent } from '@dealercare/domain/survey/interview';
import type { ResponseStatus } from '@dealercare/domain/survey/survey-response';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Customer } from '../customer/customer.entity.js';
import { DealerRow } from '../platform/base-rows.js';
import { code, day, Id, instant, key, longCipher, ref, whole, yesNo } from '../platform/database/column.js';

/** What one customer answered in one follow-up. Open texts are sealed with the person's key. */
@Entity('survey_response')
@Index('survey_response_scope', ['dealerId', 'id'], { unique: true })
@Index('survey_response_task', ['dealerId', 'taskId'], { unique: true })
@Index('survey_response_customer', ['dealerId', 'customerId', 'id'])
@Index('survey_response_month', ['dealerId', 'survey', 'submittedAt'])
@Index('survey_response_open', ['status', 'createdOn'])
@ForeignKey(() => Customer, ['dealerId', 'customerId'], ['dealerId', 'id'], { name: 'survey_response_of' })
export class SurveyResponse extends DealerRow {
  @Id('svr') id!: string;
  @Column(ref('tsk')) taskId!: string;
  @Column(ref('cus')) customerId!: string;
  @Column(ref('veh', { nullable: true })) vehicleId!: string | null;
  @Column(ref('ord', { nullable: true })) orderId!: string | null;
  @Column(code(20)) survey!: string;
  @Column(whole()) surveyNumber!: number;
  @Column(code(8)) mode!: 'PHONE' | 'ON_SITE' | 'ONLINE';
  /** Who answered: the owner, or somebody who uses the car (C-104). */
  @Column(code(10)) respondentRole!: 'OWNER' | 'USER' | 'SENDER';
  @Column(code(12)) status!: ResponseStatus;
  @Column(code(14)) extent!: InterviewExtent;
  @Column(day()) createdOn!: string;
  @Column(instant({ nullable: true })) submittedAt!: Date | null;
  @Column(whole({ nullable: true })) overall!: number | null;
  @Column(code(12, { nullable: true })) result!: FollowUpResult | null;
  @Column(code(20, { nullable: true })) resultReason!: ResultReason | null;
  @Column(yesNo({ default: 0 })) complains!: boolean;
  @Column(yesNo({ default: 0 })) transferred!: boolean;
  /** Remark, suggestion and complaint in the customer's words. */
  @Column(longCipher({ nullable: true })) wordsCipher!: string | null;
}

/** One answer. */
@Entity('survey_answer')
@ForeignKey(() => SurveyResponse, ['dealerId', 'responseId'], ['dealerId', 'id'], { name: 'survey_answer_of' })
@Index('survey_answer_response', ['dealerId', 'responseId', 'questionKey'])
export class SurveyAnswer {
  @PrimaryColumn(key(ref('svr'))) responseId!: string;
  @PrimaryColumn(key(code(40))) questionKey!: string;
  @Column(ref('org')) dealerId!: string;
  @Column(whole({ nullable: true })) value!: number | null;
  @Column(whole({ nullable: true })) heldAgainst!: number | null;
  @Column(yesNo({ default: 0 })) na!: boolean;
  @Column(longCipher({ nullable: true })) textCipher!: string | null;
  @Column(instant()) answeredAt!: Date;
}
