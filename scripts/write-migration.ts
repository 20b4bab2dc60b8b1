/**
 * Prints the migration that creates tables which no migration creates yet, from the entities' metadata:
 *   npm run migration -- <ClassName> <table> [<table> ...]
 * Read it before you commit it; once released it is never changed.
 */
import 'reflect-metadata';
import { DataSource, type EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { useDatabaseKind } from '../apps/api/src/platform/database/dialect.js';

// The metadata of the server databases tells code from words by its character set.
useDatabaseKind('mariadb');
const column = await import('../apps/api/src/platform/database/column.js');
const { SnakeNames } = await import('../apps/api/src/platform/database/naming.js');
const { entities } = await import('../apps/api/src/entities.js');

const kinds = { instant: column.instant(), json: column.json(), fen: column.fen(), yesNo: column.yesNo() };

function prefixOf({ transformer }: ColumnMetadata): string {
  const from = (transformer as { from(value: string): string }).from;
  return from('').slice(0, -1);
}

/** The call in platform/database/column that made this column. */
function kindOf(found: ColumnMetadata): string {
  const options = [found.isNullable && !found.isPrimary ? 'nullable: true' : '', found.default === undefined ? '' : `default: ${JSON.stringify(found.default).replaceAll('"', '\'')}`].filter(Boolean);
  const last = options.length > 0 ? `{ ${options.join(', ')} }` : '';
  const call = (name: string, ...args: string[]): string => `${name}(${[...args, last].filter(Boolean).join(', ')})`;
  const type = String(found.type);
  if (found.transformer === kinds.instant.transformer) return call('instant');
  if (found.transformer === kinds.json.transformer) return call('json');
  if (found.transformer === kinds.yesNo.transformer) return call('yesNo');
  if (found.transformer === kinds.fen.transformer) return call('large');
  if (type === 'date') return call('day');
  if (type === 'int' || type === 'integer') return call('whole');
  const ascii = found.charset === 'ascii';
  if (found.transformer) return call('ref', `'${prefixOf(found)}'`);
  if (type === 'text' || type === 'mediumtext') return call(ascii ? 'longCipher' : 'longWords');
  if (ascii && found.length === '400') return call('cipher');
  return call(ascii ? 'code' : 'words', found.length);
}

const names = (columns: readonly ColumnMetadata[]): string => `[${columns.map(({ databaseName }) => `'${databaseName}'`).join(', ')}]`;

function tableText(entity: EntityMetadata): string {
  const group = (title: string, lines: string[]): string[] => (lines.length > 0 ? [`      ${title}: {`, ...lines.map((line) => `        ${line}`), '      },'] : []);
  const index = (unique: boolean) => entity.indices.filter(({ isUnique }) => isUnique === unique).map(({ name, columns }) => `${name}: ${names(columns)},`);
  return [
    `    await createTable(runner, '${entity.tableName}', {`,
    '      columns: {',
    ...entity.columns.map((found) => `        ${found.databaseName}: ${kindOf(found)},`),
    '      },',
    `      primary: ${names(entity.primaryColumns)},`,
    ...group('unique', index(true)),
    ...group('indexes', index(false)),
    ...group('foreign', entity.foreignKeys.map(({ name, columns, referencedEntityMetadata, referencedColumns }) =>
      `${name}: [${names(columns)}, '${referencedEntityMetadata.tableName}', ${names(referencedColumns)}],`)),
    '    });',
  ].join('\n');
}

const [className, ...tables] = process.argv.slice(2);
const source = new DataSource({ type: 'mariadb', database: 'none', entities, namingStrategy: new SnakeNames() });
await (source as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
const chosen = tables.map((table) => source.entityMetadatas.find(({ tableName }) => tableName === table) ?? (() => { throw new Error(`no entity ${table}`); })());
const body = chosen.map(tableText).join('\n');
const used = ['cipher', 'code', 'day', 'instant', 'json', 'large', 'longCipher', 'longWords', 'ref', 'whole', 'words', 'yesNo'].filter((name) => new RegExp(`: ${name}\\(`).test(body));
process.stdout.write(`import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ${used.join(', ')} } from '../platform/database/column.js';
import { createTable } from './create-table.js';

export class ${className} implements MigrationInterface {
  readonly name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
${body}
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
`);
