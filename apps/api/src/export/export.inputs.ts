import { ArrayMaxSize, ArrayMinSize, IsOptional, MaxLength } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { CareTaskFilter } from '../care/list/list-inputs.js';
import { ComplaintFilter } from '../complaint/complaint-list.inputs.js';
import { CustomerFilter } from '../customer/customer.inputs.js';
import { ContactFilter } from '../messaging/contact-filter.js';
import { RepairOrderFilter } from '../vehicle/order-filter.js';
import { VehicleFilter } from '../vehicle/vehicle-filter.js';
import { ExportFormatEnum, ExportKindEnum, type ExportFormat } from './export-job.entity.js';
import type { ExportKindCode } from './export-kind.js';

@InputType({ description: 'Which rows go out: those of the list with the same filter and search. A filter of another kind is refused with FILTER_NOT_ALLOWED.' })
export class ExportQueryInput {
  @Field(() => ExportKindEnum, { description: 'What the rows are.' }) kind!: ExportKindCode;
  @Field(() => CustomerFilter, { nullable: true, description: 'With CUSTOMERS.' }) customers?: CustomerFilter | null;
  @Field(() => VehicleFilter, { nullable: true, description: 'With VEHICLES.' }) vehicles?: VehicleFilter | null;
  @Field(() => RepairOrderFilter, { nullable: true, description: 'With REPAIR_ORDERS.' }) orders?: RepairOrderFilter | null;
  @Field(() => CareTaskFilter, { nullable: true, description: 'With CARE_TASKS.' }) tasks?: CareTaskFilter | null;
  @Field(() => ContactFilter, { nullable: true, description: 'With CONTACTS.' }) contacts?: ContactFilter | null;
  @Field(() => ComplaintFilter, { nullable: true, description: 'With COMPLAINTS.' }) complaints?: ComplaintFilter | null;
  @IsOptional() @MaxLength(80) @Field(() => String, { nullable: true, description: 'As in the list of customers, cars and complaints.' }) search?: string | null;
}

@InputType({ description: 'A table to be taken out.' })
export class StartExportInput {
  @Field(() => ExportQueryInput, { description: 'Which rows.' }) query!: ExportQueryInput;
  @ArrayMinSize(1) @ArrayMaxSize(60) @Field(() => [String], { description: 'Names of columns from `exportKinds`; the file keeps the order in which they stand there.' }) columns!: string[];
  @Field(() => ExportFormatEnum, { description: 'What the file is to be.' }) format!: ExportFormat;
  @Field(() => Int, { nullable: true, description: 'The count that was confirmed; more rows than that answer EXPORT_COUNT_CHANGED.' }) confirmedRows?: number | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Numbers whole instead of masked: needs the right export:clear, a fresh proof and a reason.' }) clear!: boolean;
  @IsOptional() @MaxLength(300) @Field(() => String, { nullable: true, description: 'Why; stands in the audit. Asked for with `clear`.' }) reason?: string | null;
}
