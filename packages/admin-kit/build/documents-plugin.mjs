import { watch } from 'node:fs';
import { join } from 'node:path';
import { generateDocuments } from '@dealercare/schema/documents';

/** Keeps src/generated in step with the package's *.graphql documents: before each build, and while developing. */
export const pluginDocuments = () => ({
  name: 'dealercare:documents',
  setup(api) {
    const source = join(api.context.rootPath, 'src');
    const generate = () => generateDocuments(source);
    api.onBeforeBuild(generate);
    api.onBeforeStartDevServer(async () => {
      await generate();
      watch(source, { recursive: true }, (_, path) => {
        if (path?.endsWith('.graphql')) generate().catch((error) => { api.logger.error(error.message); });
      });
    });
  },
});
