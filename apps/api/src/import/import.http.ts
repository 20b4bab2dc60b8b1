import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import type { App } from '../platform/context.js';
import { requestContext, type Identify } from '../platform/http/request-context.js';
import { refuse } from '../platform/refusal.js';
import { errorFile } from './error-file.js';
import { findRun } from './import.service.js';
import { MAX_FILE_BYTES, takeUpload } from './upload.js';

/** Headers and boundaries around the file. */
const OVERHEAD_BYTES = 100_000;

/** Uploads and the error file: the doors of the import that carry bytes. */
export async function serveImportFiles(http: FastifyInstance, app: App, identify: Identify): Promise<void> {
  await http.register(async (scope) => {
    await scope.register(multipart, { limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 5 }, throwFileSizeLimit: false });

    scope.post<{ Querystring: { unitId?: string } }>('/files/imports', { bodyLimit: MAX_FILE_BYTES + OVERHEAD_BYTES }, async (request, reply) => {
      const ctx = await requestContext(app, identify, request, reply);
      if (ctx.actor.kind === 'ANONYMOUS') throw refuse('UNAUTHENTICATED');
      // Told beforehand, a file that is too large is refused before a byte of it is read.
      if (Number(request.headers['content-length'] ?? 0) > MAX_FILE_BYTES + OVERHEAD_BYTES) throw refuse('FILE_TOO_LARGE', { limitMb: MAX_FILE_BYTES / 1024 / 1024 });
      if (!request.isMultipart()) throw refuse('FILE_MISSING');
      const part = await request.file();
      if (!part) throw refuse('FILE_MISSING');
      const run = await takeUpload(ctx, request.query.unitId ?? '', { fileName: part.filename, bytes: part.file });
      return reply.code(201).send({ id: run.id, kind: run.kind });
    });

    scope.get<{ Params: { id: string } }>('/files/imports/:id/errors.csv', async (request, reply) => {
      const ctx = await requestContext(app, identify, request, reply);
      if (ctx.actor.kind === 'ANONYMOUS') throw refuse('UNAUTHENTICATED');
      const run = await findRun(ctx, request.params.id, 'import:run');
      return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="errors-${run.id}.csv"`).send(Readable.from(errorFile(ctx, run)));
    });
  });
}
