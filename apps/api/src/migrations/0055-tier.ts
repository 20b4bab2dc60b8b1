import type { MigrationInterface, QueryRunner } from 'typeorm';
import { code, day, fen, instant, json, ref, whole, words, yesNo } from '../platform/database/column.js';
import { createTable } from './create-table.js';

const customer = [['dealer_id', 'customer_id'], 'customer', ['dealer_id', 'id']] as const;

export class Tier1782000000055 implements MigrationInterface {
  readonly name = 'Tier1782000000055';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'customer_tier', {
      columns: {
        dealer_id: ref('org'), customer_id: ref('cus'), scheme: code(12), tier: code(12), computed_tier: code(12), score: whole({ nullable: true }), watch: yesNo({ default: 0 }), since: day(),
        previous_tier: code(12, { nullable: true }), slipping_since: day({ nullable: true }), override_until: day({ nullable: true }), override_by: ref('usr', { nullable: true }), override_reason: words(300, { nullable: true }),
      },
      primary: ['dealer_id', 'customer_id', 'scheme'],
      indexes: { customer_tier_override: ['dealer_id', 'override_until'], customer_tier_list: ['dealer_id', 'scheme', 'tier', 'customer_id'] },
    });
    await createTable(runner, 'tier_move', {
      columns: {
        id: ref('tmv'), dealer_id: ref('org'), customer_id: ref('cus'), scheme: code(12), from_tier: code(12, { nullable: true }), to_tier: code(12, { nullable: true }), score: whole({ nullable: true }), cause: code(16),
        moved_on: day(), moved_at: instant(),
      },
      primary: ['id'],
      indexes: { tier_move_flow: ['dealer_id', 'scheme', 'moved_on', 'from_tier', 'to_tier'], tier_move_customer: ['dealer_id', 'customer_id', 'id'] },
    });
    await createTable(runner, 'customer_figures', {
      columns: {
        dealer_id: ref('org'), customer_id: ref('cus'), relation_from: day({ nullable: true }), last_visit_on: day({ nullable: true }), cars: whole(), newest_car_on: day({ nullable: true }),
        repair_end_on: day({ nullable: true }), visits: whole(), paid_visits: whole(), spend_fen: fen(), services_due: whole(), services_done: whole(), gap_days: whole(), gaps: whole(), loyal: yesNo(),
        credit: code(8, { nullable: true }), price_sensitivity: code(8, { nullable: true }), referrals: whole(),
      },
      primary: ['dealer_id', 'customer_id'],
      indexes: { customer_figures_visit: ['dealer_id', 'last_visit_on', 'customer_id'], customer_figures_spend: ['dealer_id', 'spend_fen'] },
    });
    await createTable(runner, 'customer_trait', {
      columns: {
        dealer_id: ref('org'), customer_id: ref('cus'), credit: code(8, { nullable: true }), price_sensitivity: code(8, { nullable: true }), churn_reason: code(20, { nullable: true }), churn_reason_on: day({ nullable: true }),
        updated_at: instant(),
      },
      primary: ['dealer_id', 'customer_id'],
      foreign: { customer_trait_of: customer },
    });
    await createTable(runner, 'referral', {
      columns: { id: ref('ref'), dealer_id: ref('org'), customer_id: ref('cus'), referred_on: day(), created_by: ref('usr', { nullable: true }), created_at: instant() },
      primary: ['id'],
      indexes: { referral_of: ['dealer_id', 'customer_id', 'referred_on'] },
      foreign: { referral_by: customer },
    });
    await createTable(runner, 'tier_evaluation', {
      columns: {
        dealer_id: ref('org'), day: day(), phase: code(8), reached: code(26), basis: json({ nullable: true }), moved: whole({ default: 0 }), attempts: whole({ default: 0 }), again: yesNo({ default: 0 }),
        done_at: instant({ nullable: true }),
      },
      primary: ['dealer_id'],
    });
    await createTable(runner, 'tier_mark', { columns: { dealer_id: ref('org'), customer_id: ref('cus') }, primary: ['dealer_id', 'customer_id'] });
    await createTable(runner, 'tier_parameters', {
      columns: {
        id: ref('tpv'), unit_id: ref('org'), scheme: code(12), number: whole(), parameters: json({ nullable: true }), locked: yesNo({ default: 0 }), valid_from: day(), created_by: ref('usr', { nullable: true }), created_at: instant(),
      },
      primary: ['id'],
      unique: { tier_parameters_number: ['unit_id', 'scheme', 'number'] },
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
