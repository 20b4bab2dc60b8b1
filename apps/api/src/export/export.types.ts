import { Field, ObjectType } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { connectionOf } from '../platform/paging/connection.js';
import { ExportJob, ExportKindEnum } from './export-job.entity.js';
import type { ExportKindCode } from './export-kind.js';

@Can('export:run')
@ObjectType('ExportColumn', { simpleResolvers: true, description: 'A column that a file can have.' })
export class ExportColumnType {
  @Field(() => String, { description: 'Sent in `columns`.' }) name!: string;
  @Field(() => String, { description: 'In Chinese.' }) nameZh!: string;
  @Field(() => String, { description: 'In English.' }) nameEn!: string;
}

@Can('export:run')
@ObjectType('ExportKind', { simpleResolvers: true, description: 'A sort of record that the caller may take out as a table.' })
export class ExportKindType {
  @Field(() => ExportKindEnum, { description: 'Sent as `kind`.' }) code!: ExportKindCode;
  @Field(() => String, { description: 'In Chinese.' }) nameZh!: string;
  @Field(() => String, { description: 'In English.' }) nameEn!: string;
  @Field(() => [ExportColumnType], { description: 'What its files can tell.' }) columns!: readonly ExportColumnType[];
}

@Can('export:run')
@ObjectType({ simpleResolvers: true, description: 'Why an export could not be done.' })
export class ExportFailure {
  @Field(() => String, { description: 'Of the refusal, such as EXPORT_RIGHT_GONE.' }) code!: string;
  @Field(() => String, { description: 'In the reader\'s language.' }) message!: string;
}

@Can('export:run')
@ObjectType({ simpleResolvers: true, description: 'Where the file is fetched: by the caller, in this session, for some minutes.' })
export class ExportLink {
  @Field(() => String, { description: 'On this server; leads nobody else anywhere.' }) path!: string;
  @Field(() => String, { description: 'What the file is to be called.' }) fileName!: string;
  @Field(() => DateTime, { description: 'Until then.' }) expiresAt!: Date;
}

export const ExportJobConnection = connectionOf(ExportJob, 'ExportJob', 'export:run');
