import { errorText } from '@dealercare/schema/error-codes';
import { Arg, Args, Ctx as Context, FieldResolver, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Can } from '../platform/access/can.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import type { LiveCtx } from '../platform/graphql/live.js';
import { liveEvents } from '../platform/graphql/live-events.js';
import { PageArgs, type Connection } from '../platform/paging/connection.js';
import { ExportJob } from './export-job.entity.js';
import { ExportQueryInput, StartExportInput } from './export.inputs.js';
import * as exports from './export.service.js';
import { ExportFailure, ExportJobConnection, ExportKindType, ExportLink } from './export.types.js';
import { linkToExport } from './fetch-export.js';

@Resolver(() => ExportJob)
export class ExportResolver {
  @Can('export:run')
  @Query(() => [ExportKindType], { description: 'What the caller may take out, with the columns of each.' })
  exportKinds(@Context() ctx: Ctx): ExportKindType[] {
    return exports.kindsOf(ctx);
  }

  @Can('export:run')
  @Query(() => Int, { description: 'How many rows would leave; EXPORT_TOO_LARGE above 1,000,000.' })
  exportCount(@Arg('query', () => ExportQueryInput, { description: 'Which rows.' }) query: ExportQueryInput, @Context() ctx: Ctx): Promise<number> {
    return exports.countOf(ctx, query);
  }

  @Can('export:run')
  @Query(() => ExportJobConnection, { description: 'The caller\'s own exports, newest first.' })
  exportJobs(@Args(() => PageArgs) page: PageArgs, @Context() ctx: Ctx): Promise<Connection<ExportJob>> {
    return exports.listExports(ctx, page);
  }

  @Can('export:run')
  @Query(() => ExportJob, { description: 'One of the caller\'s own exports; NOT_FOUND for those of others.' })
  exportJob(@Arg('id', () => ID, { description: 'The export, `xpt_`.' }) id: string, @Context() ctx: Ctx): Promise<ExportJob> {
    return exports.findExport(ctx, id);
  }

  @Can('export:run')
  @Mutation(() => ExportJob, { description: 'Asks for a file; it is written in the background, with the rows and masks of the caller\'s rights.' })
  startExport(
    @Arg('input', () => StartExportInput, {
      description: 'Refused also with EXPORT_EMPTY, EXPORT_TOO_LARGE, EXPORT_COUNT_CHANGED, EXPORT_DAY_LIMIT, FILTER_NOT_ALLOWED, STEP_UP_REQUIRED; at fields VALUE_INVALID, REASON_REQUIRED.',
    }) input: StartExportInput,
    @Context() ctx: TxCtx,
  ): Promise<ExportJob> {
    return exports.startExport(ctx, input);
  }

  @Can('export:run')
  @Mutation(() => ExportJob, { description: 'Gives an export up while it is being written; nothing of it is left.' })
  cancelExport(@Arg('id', () => ID, { description: 'The export, `xpt_`; EXPORT_STATE once it has ended.' }) id: string, @Context() ctx: TxCtx): Promise<ExportJob> {
    return exports.cancelExport(ctx, id);
  }

  @Can('export:run')
  @Mutation(() => ExportLink, { description: 'A way to the file, for the caller in this session. Needs a fresh proof (STEP_UP_REQUIRED).' })
  linkToExport(@Arg('id', () => ID, { description: 'The export, `xpt_`; EXPORT_STATE unless it can be fetched.' }) id: string, @Context() ctx: TxCtx): Promise<ExportLink> {
    return linkToExport(ctx, id);
  }

  @Can('export:run')
  @Subscription(() => ExportJob, { subscribe: ({ context }: { context: LiveCtx }) => progressOf(context), description: 'Each of the caller\'s exports when it has come further.' })
  exportProgressed(@Root() { job }: { job: ExportJob }): ExportJob {
    return job;
  }

  @FieldResolver(() => ExportFailure, { nullable: true, description: 'Why it could not be done.' })
  failure(@Root() { failureCode }: ExportJob, @Context() ctx: Ctx): ExportFailure | null {
    return failureCode && { code: failureCode, message: errorText(failureCode, ctx.locale) };
  }
}

async function* progressOf(context: LiveCtx): AsyncGenerator<{ job: ExportJob }> {
  const concerns = (fresh: LiveCtx, event: { payload: Readonly<Record<string, unknown>> }): boolean => event.payload['askedBy'] === fresh.actor.id;
  for await (const { event, ctx } of liveEvents(context, ['export.progressed'], 'export:run', concerns)) yield { job: await exports.findExport(ctx, String(event.payload['exportId'])) };
}
