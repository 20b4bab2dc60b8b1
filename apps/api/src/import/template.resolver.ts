import { Arg, Ctx as Context, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OrgUnit } from '../organisation/org-unit.entity.js';
import { unitById } from '../organisation/organisation.service.js';
import { Can } from '../platform/access/can.js';
import type { Ctx, TxCtx } from '../platform/context.js';
import { SaveImportTemplateInput } from './import.inputs.js';
import { findRun } from './import.service.js';
import { ImportRun } from './import-run.entity.js';
import { ImportTemplate } from './import-template.entity.js';
import * as templates from './template.service.js';

@Resolver(() => ImportTemplate)
export class ImportTemplateResolver {
  @Can('import:read')
  @Query(() => [ImportTemplate], { description: 'How files are read at a unit: its own templates and those of the units above it, at most 200.' })
  importTemplates(@Arg('unitId', () => ID, { description: 'A unit whose files the caller may see, `org_`.' }) unitId: string, @Context() ctx: Ctx): Promise<ImportTemplate[]> {
    return templates.listTemplates(ctx, unitId);
  }

  @Can('import:run')
  @Mutation(() => ImportTemplate, { description: 'Keeps how an import was read: columns, words, policies.' })
  async saveImportTemplate(@Arg('input', () => SaveImportTemplateInput, { description: 'Refused also with IMPORT_KIND_UNKNOWN.' }) input: SaveImportTemplateInput, @Context() ctx: TxCtx): Promise<ImportTemplate> {
    const run = await findRun(ctx, input.runId, 'import:run');
    return templates.saveTemplate(ctx, run, { name: input.name, ...(input.unitId ? { unitId: input.unitId } : {}) });
  }

  @Can('import:run')
  @Mutation(() => Boolean, { description: 'Forgets a template; imports that were read by it stay as they are.' })
  removeImportTemplate(
    @Arg('id', () => ID, { description: 'The template, `itp_`; NOT_FOUND unless it is kept at a unit of the caller.' }) id: string,
    @Arg('expectedVersion', () => Int, { description: 'The version that was seen.' }) expectedVersion: number,
    @Context() ctx: TxCtx,
  ): Promise<boolean> {
    return templates.removeTemplate(ctx, id, expectedVersion);
  }

  @FieldResolver(() => OrgUnit, { description: 'Where it is kept; units below use it too.' })
  unit(@Root() template: ImportTemplate, @Context() ctx: Ctx): Promise<OrgUnit | null> {
    return unitById(ctx, template.unitId);
  }
}

@Resolver(() => ImportRun)
export class ImportRunTemplateResolver {
  @FieldResolver(() => ImportTemplate, { nullable: true, description: 'By which the file was read; null when it was recognised anew.' })
  template(@Root() run: ImportRun, @Context() ctx: Ctx): Promise<ImportTemplate | null> {
    return run.templateId ? ctx.db.manager.findOneBy(ImportTemplate, { id: run.templateId }) : Promise.resolve(null);
  }
}
