import { partnerScopes } from '@dealercare/domain/access/partner-scope';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx as Context, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OrgUnit } from '../organisation/org-unit.entity.js';
import { unitById } from '../organisation/organisation.service.js';
import { Can } from '../platform/access/can.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { spentThisMinute } from '../platform/gate/budget.js';
import { ApiKey, costPerMinuteOf, unitIdsOf } from './api-key.entity.js';
import * as keys from './api-key.service.js';
import { listKeys } from './find-key.js';
import { PartnerDocument } from './partner-document.entity.js';
import * as documents from './partner-document.service.js';
import { CreateApiKeyInput, CreatedApiKey, RegisterPartnerDocumentsInput, RotateApiKeyInput, UpdateApiKeyInput } from './partner.inputs.js';

@Resolver(() => ApiKey)
export class PartnerResolver {
  @Can('partner:manage')
  @Query(() => [ApiKey], { description: 'Keys all of whose units are the caller\'s, newest first.' })
  apiKeys(@Context() ctx: Ctx): Promise<ApiKey[]> {
    return listKeys(ctx);
  }

  @Can('partner:manage')
  @Query(() => [String], { description: 'What a key can be given.' })
  apiKeyScopes(): string[] {
    return Object.keys(partnerScopes);
  }

  @Can('partner:manage')
  @Mutation(() => CreatedApiKey, { description: 'Makes a key for a partner; what stands in `secret` is kept nowhere. Needs a fresh proof (STEP_UP_REQUIRED).' })
  createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'At fields also VALUE_INVALID for an unknown scope, OUT_OF_RANGE for days and cost, ADDRESS_RANGE_INVALID.' }) input: CreateApiKeyInput,
    @Context() ctx: TxCtx,
  ): Promise<CreatedApiKey> {
    return keys.createApiKey(ctx, input);
  }

  @Can('partner:manage')
  @Mutation(() => CreatedApiKey, { description: 'Makes a second secret for a key; the one so far goes on until the overlap ends. Needs a fresh proof (STEP_UP_REQUIRED).' })
  rotateApiKey(
    @Arg('input', () => RotateApiKeyInput, { description: 'KEY_ENDED for a key that was revoked or has expired; at fields OUT_OF_RANGE.' }) input: RotateApiKeyInput,
    @Context() ctx: TxCtx,
  ): Promise<CreatedApiKey> {
    return keys.rotateApiKey(ctx, input);
  }

  @Can('partner:manage')
  @Mutation(() => ApiKey, { description: 'Changes how a key may be used. Needs a fresh proof (STEP_UP_REQUIRED).' })
  updateApiKey(
    @Arg('input', () => UpdateApiKeyInput, { description: 'KEY_ENDED for a key that was revoked or has expired; at fields OUT_OF_RANGE, ADDRESS_RANGE_INVALID.' }) input: UpdateApiKeyInput,
    @Context() ctx: TxCtx,
  ): Promise<ApiKey> {
    return keys.updateApiKey(ctx, input);
  }

  @Can('partner:manage')
  @Mutation(() => ApiKey, { description: 'Ends a key; it is out at the next request and on open subscriptions.' })
  revokeApiKey(@Arg('id', () => ID, { description: 'The key, `pak_`, all of whose units are the caller\'s.' }) id: string, @Context() ctx: TxCtx): Promise<ApiKey> {
    return keys.revokeApiKey(ctx, id);
  }

  @Can('partner:manage')
  @Mutation(() => ApiKey, { description: 'Registers queries for a key, so that they can be sent by their hash. All of them or none. Needs a fresh proof (STEP_UP_REQUIRED).' })
  registerPartnerDocuments(
    @Arg('input', () => RegisterPartnerDocumentsInput, { description: 'KEY_ENDED; TOO_MANY for more than a key can have; at fields DOCUMENT_INVALID.' }) input: RegisterPartnerDocumentsInput,
    @Context() ctx: TxCtx,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<ApiKey> {
    return documents.registerDocuments(ctx, input, schema);
  }

  @Can('partner:manage')
  @Mutation(() => ApiKey, { description: 'Takes a registered query back.' })
  removePartnerDocument(@Arg('id', () => ID, { description: 'The document, `pdo_`.' }) id: string, @Context() ctx: TxCtx): Promise<ApiKey> {
    return documents.removeDocument(ctx, id);
  }

  @FieldResolver(() => OrgUnit, { description: 'Reaches this unit and everything below it.' })
  unit(@Root() key: ApiKey, @Context() ctx: Ctx): Promise<OrgUnit | null> {
    return unitById(ctx, key.unitId);
  }

  @FieldResolver(() => [OrgUnit], { description: 'All units that it reaches, each with everything below it.' })
  async units(@Root() key: ApiKey, @Context() ctx: Ctx): Promise<OrgUnit[]> {
    const units = await Promise.all(unitIdsOf(key).map((id) => unitById(ctx, id)));
    return units.filter((unit) => unit !== null);
  }

  @FieldResolver(() => [String], { description: 'Addresses and networks from which it may be used; empty: from everywhere.' })
  addresses(@Root() key: ApiKey): string[] {
    return key.addresses ?? [];
  }

  @FieldResolver(() => Int, { description: 'What its queries may cost in a minute.' })
  costPerMinute(@Root() key: ApiKey): number {
    return costPerMinuteOf(key);
  }

  @FieldResolver(() => Int, { description: 'What its queries have cost in the minute under way.' })
  spentThisMinute(@Root() key: ApiKey, @Context() ctx: Ctx): Promise<number> {
    return spentThisMinute(ctx.app, key.id);
  }

  @FieldResolver(() => [PartnerDocument], { description: 'Queries that were registered for it, by name.' })
  documents(@Root() key: ApiKey, @Context() ctx: Ctx): Promise<PartnerDocument[]> {
    return documents.documentsOf(ctx, key);
  }
}
