import { Field, Int, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { instant, ref, whole } from './database/column.js';
import { DateTime } from './graphql/scalars.js';

/** What every editable row has. */
@ObjectType()
export abstract class EditableRow {
  @Field(() => DateTime, { description: 'When the record was made.' })
  @Column(instant()) createdAt!: Date;

  @Column(ref('usr', { nullable: true })) createdBy!: string | null;

  @Field(() => DateTime, { description: 'When the record was last changed.' })
  @Column(instant()) updatedAt!: Date;

  @Field(() => Int, { description: 'Send it back as expectedVersion with a change.' })
  @Column(whole({ default: 1 })) version!: number;
}

/** A row that belongs to one dealer. */
@ObjectType()
export abstract class DealerRow extends EditableRow {
  @Column(ref('org')) dealerId!: string;
}
