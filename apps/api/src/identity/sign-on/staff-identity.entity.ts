import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { code, instant, key, ref } from '../../platform/database/column.js';

/** Who somebody is at an identity provider; linked at the first sign-on by the verified address, known by the subject from then on. */
@Entity('staff_identity')
@Index('staff_identity_user', ['userId'])
export class StaffIdentity {
  @PrimaryColumn(key(code(200))) issuer!: string;
  @PrimaryColumn(key(code(255))) subject!: string;
  @Column(ref('usr')) userId!: string;
  @Column(instant()) createdAt!: Date;
}
