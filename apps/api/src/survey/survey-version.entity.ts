import type { Bilingual } from '@dealercare/domain/survey/bilingual';
import type { Question } from '@dealercare/domain/survey/question';
import type { SurveyVersionStatus } from '@dealercare/domain/survey/survey-version';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { code, instant, json, key, whole } from '../platform/database/column.js';

/** A version of a questionnaire; once published nothing about it changes (INV-20). */
@Entity('survey_version')
export class SurveyVersionRow {
  @PrimaryColumn(key(code(20))) survey!: string;
  @PrimaryColumn(key(whole())) number!: number;
  @Column(code(10)) status!: SurveyVersionStatus;
  @Column(json()) name!: Bilingual;
  @Column(json()) questions!: Question[];
  @Column(json()) closing!: Bilingual;
  @Column(instant()) createdAt!: Date;
}
