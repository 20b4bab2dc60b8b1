import { Arg, Args, Ctx as Context, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { OrgUnit } from '../organisation/org-unit.entity.js';
import { unitById } from '../organisation/organisation.service.js';
import { errorText } from '@dealercare/schema/error-codes';
import { Can } from '../platform/access/can.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import type { LiveCtx } from '../platform/graphql/live.js';
import { liveEvents } from '../platform/graphql/live-events.js';
import { PageArgs, type Connection } from '../platform/paging/connection.js';
import { CorrectImportInput } from './import.inputs.js';
import { ImportRun } from './import-run.entity.js';
import { importKinds, type Verdict } from './import-kind.js';
import * as imports from './import.service.js';
import { ImportColumn, ImportCounts, ImportFailure, ImportKindType, ImportRowConnection, ImportRunConnection, VerdictEnum, type ImportRowType } from './import.types.js';

@Resolver(() => ImportRun)
export class ImportResolver {
  @Can('import:read')
  @Query(() => [ImportKindType], { description: 'The kinds of file that can be imported, in the order in which they build on one another.' })
  importKinds(): ImportKindType[] {
    return importKinds();
  }

  @Can('import:read')
  @Query(() => ImportRunConnection, { description: 'Imports of the caller\'s units, newest first.' })
  importRuns(@Args(() => PageArgs) page: PageArgs, @Context() ctx: Ctx): Promise<Connection<ImportRun>> {
    return imports.listRuns(ctx, page);
  }

  @Can('import:read')
  @Query(() => ImportRun, { description: 'One import; NOT_FOUND outside the caller\'s units.' })
  importRun(@Arg('id', () => ID, { description: 'The `imp_` id of the import.' }) id: string, @Context() ctx: Ctx): Promise<ImportRun> {
    return imports.findRun(ctx, id, 'import:read');
  }

  @Can('import:run')
  @Mutation(() => ImportRun, { description: 'Puts right what was recognised wrongly. Files are uploaded by POST /files/imports.' })
  correctImport(@Arg('input', () => CorrectImportInput, { description: 'Refused also with IMPORT_STATE, IMPORT_KIND_UNKNOWN.' }) input: CorrectImportInput, @Context() ctx: TxCtx): Promise<ImportRun> {
    return imports.correctImport(ctx, input);
  }

  @Can('import:run')
  @Mutation(() => ImportRun, { description: 'Begins the dry run: a verdict for every row, nothing is imported.' })
  judgeImport(
    @Arg('runId', () => ID, { description: 'The import, `imp_`; refused also with IMPORT_STATE, IMPORT_KIND_UNKNOWN, IMPORT_WRONG_UNIT, IMPORT_COLUMNS_MISSING.' }) runId: string,
    @Context() ctx: TxCtx,
  ): Promise<ImportRun> {
    return imports.judgeImport(ctx, runId);
  }

  @Can('import:run')
  @Mutation(() => ImportRun, { description: 'Imports what the dry run has judged.' })
  startImport(@Arg('runId', () => ID, { description: 'The import, `imp_`; refused with IMPORT_STATE unless it is JUDGED.' }) runId: string, @Context() ctx: TxCtx): Promise<ImportRun> {
    return imports.startImport(ctx, runId);
  }

  @Can('import:run')
  @Mutation(() => ImportRun, { description: 'Gives an import up before anything of it is written.' })
  cancelImport(@Arg('runId', () => ID, { description: 'The import, `imp_`; refused with IMPORT_STATE once rows are being written.' }) runId: string, @Context() ctx: TxCtx): Promise<ImportRun> {
    return imports.cancelImport(ctx, runId);
  }

  @Can('import:run')
  @Mutation(() => ImportRun, { description: 'Takes an import back; records that somebody has changed since stay.' })
  undoImport(@Arg('runId', () => ID, { description: 'The import, `imp_`; refused with IMPORT_STATE unless it is DONE.' }) runId: string, @Context() ctx: TxCtx): Promise<ImportRun> {
    return imports.undoImport(ctx, runId);
  }

  @Can('import:read')
  @Subscription(() => ImportRun, { subscribe: ({ context, args }: { context: LiveCtx; args: { runId: string } }) => progressOf(context, args.runId), description: 'The import each time it has come further.' })
  importProgressed(@Root() { run }: { run: ImportRun }, @Arg('runId', () => ID, { description: 'The import, `imp_`; NOT_FOUND outside the caller\'s units.' }) _runId: string): ImportRun {
    return run;
  }

  @FieldResolver(() => OrgUnit, { description: 'The unit whose records the file holds.' })
  unit(@Root() run: ImportRun, @Context() ctx: Ctx): Promise<OrgUnit | null> {
    return unitById(ctx, run.unitId);
  }

  @FieldResolver(() => ImportCounts, { description: 'After the dry run; what undo took back stands there too.' })
  counts(@Root() run: ImportRun): ImportCounts {
    return imports.countsOf(run);
  }

  @FieldResolver(() => ImportFailure, { nullable: true, description: 'Why the import could not be done.' })
  failure(@Root() run: ImportRun, @Context() ctx: Ctx): ImportFailure | null {
    return run.failureCode && { code: run.failureCode, message: errorText(run.failureCode, ctx.locale, run.failureParams ?? {}) };
  }

  @FieldResolver(() => [ImportColumn], { description: 'The columns as recognised or corrected, with their first cells.' })
  columns(@Root() run: ImportRun, @Context() ctx: Ctx): Promise<ImportColumn[]> {
    return imports.columnsOf(ctx, run);
  }

  @FieldResolver(() => ImportRowConnection, { description: 'The rows in the order of the file.' })
  rows(
    @Root() run: ImportRun, @Args(() => PageArgs) page: PageArgs, @Context() ctx: Ctx,
    @Arg('verdict', () => VerdictEnum, { nullable: true, description: 'Only rows with this verdict; left out: all.' }) verdict?: Verdict | null,
    @Arg('remarksOnly', () => Boolean, { defaultValue: false, description: 'Only rows in which something was noticed.' }) remarksOnly = false,
  ): Promise<Connection<ImportRowType>> {
    return imports.listRows(ctx, run, page, verdict ?? null, remarksOnly);
  }
}

async function* progressOf(context: LiveCtx, runId: string): AsyncGenerator<{ run: ImportRun }> {
  await imports.findRun(context, runId, 'import:read');
  const concerns = (fresh: LiveCtx, event: { payload: Readonly<Record<string, unknown>> }): boolean =>
    fresh.principal.units('import:read').includes(String(event.payload['unitId']));
  for await (const { event, ctx } of liveEvents(context, ['import.progressed'], 'import:read', concerns)) {
    if (event.payload['runId'] === runId) yield { run: await imports.findRun(ctx, runId, 'import:read') };
  }
}
