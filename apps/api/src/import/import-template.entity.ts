import type { ColumnPolicy } from '@dealercare/domain/import/column-policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Can } from '../platform/access/can.js';
import { EditableRow } from '../platform/base-rows.js';
import { code, Id, json, ref, words } from '../platform/database/column.js';
import type { ColumnMapping } from './import-run.entity.js';

/** For a field, the words of the other system and the word that is understood here. */
export type ValueMaps = Record<string, Record<string, string>>;
export type ColumnPolicies = Record<string, ColumnPolicy>;

/** How files of one source system are read: kept at a unit and used there and in the units below it (H4). */
@Can('import:read')
@ObjectType({ simpleResolvers: true, description: 'How files of one source system are read: their columns, their words, and what may be overwritten.' })
@Entity('import_template')
@Index('import_template_unit', ['unitId', 'kind', 'id'])
export class ImportTemplate extends EditableRow {
  @Field(() => ID, { description: 'Begins with `itp_`.' }) @Id('itp') id!: string;
  @Column(ref('org')) unitId!: string;
  @Field(() => String, { description: 'What its files hold, such as CUSTOMERS.' }) @Column(code(30)) kind!: string;
  @Field(() => String, { description: 'What people call it, mostly the system that the files come from.' }) @Column(words(80)) name!: string;
  @Column(json()) columns!: ColumnMapping[];
  @Column(json()) valueMaps!: ValueMaps;
  @Column(json()) policies!: ColumnPolicies;
}
