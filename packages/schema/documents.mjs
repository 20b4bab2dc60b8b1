// Turns a package's *.graphql documents into typed, pre-parsed documents below <source>/generated/.
// usage: node documents.mjs SOURCE_FOLDER
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateDocuments } from './generate-documents.mjs';

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const source = resolve(process.argv[2] ?? 'src');
  try {
    const { written, removed } = await generateDocuments(source);
    for (const file of written) console.log(`wrote ${relative(process.cwd(), file)}`);
    for (const file of removed) console.log(`removed ${relative(process.cwd(), file)}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
