import type { GraphQLResolveInfo } from 'graphql';
import { getMetadataArgsStorage } from 'typeorm';
import { selectedFields } from '../graphql/selected-fields.js';
import { keepsStoredText } from './column.js';
import type { Row } from './database.js';
import { snake } from './naming.js';

type Prop<T> = Extract<keyof T, string>;
type EntityClass<T> = abstract new () => T;
type Convert = (stored: unknown) => unknown;

/** Some columns of a table in a select list, and the rows that come back, told as the entity tells them. */
export interface Projection<T> {
  /** For the select list; `alias` is the table's. */
  select(alias: string): string;
  readonly width: number;
  /** Reads a row whose columns begin at `at`; nothing is copied, a cell is converted when it is asked for. */
  read(row: Row, at?: number): T;
  /** The same, but null where a joined row is missing. The first column is the id. */
  readOrNull(row: Row, at: number): T | null;
}

interface ShapeOptions<T> {
  /** Name of the GraphQL type. */
  type: string;
  /** What lists may tell of it. */
  columns: readonly Prop<T>[];
  /** Read for every document: what rights and joins are decided by. */
  always: readonly Prop<T>[];
  /** The columns behind a field that is made and not simply read. A field that is neither a column nor named here reads all columns. */
  needs: Readonly<Record<string, readonly Prop<T>[]>>;
}

/** What the column's transformer does on the way out; instants stay text, the scalar rewrites them without a Date in between. */
function converters(entity: EntityClass<object>): ReadonlyMap<string, Convert | null> {
  const line: unknown[] = [];
  for (let at: unknown = entity; typeof at === 'function' && at !== Function.prototype; at = Object.getPrototypeOf(at)) line.push(at);
  return new Map(getMetadataArgsStorage().columns.filter(({ target }) => line.includes(target)).map(({ propertyName, options }) => {
    const { transformer } = options;
    const isPlain = transformer === undefined || Array.isArray(transformer) || keepsStoredText(transformer);
    return [propertyName, isPlain ? null : transformer.from];
  }));
}

/** A class whose getters read their cells; what was not selected fails loudly instead of looking empty. */
function rowClass(name: string, selected: readonly string[], columns: readonly string[], convert: ReadonlyMap<string, Convert | null>): new (row: Row, at: number) => object {
  class ListedRow {
    constructor(readonly row: Row, readonly at: number) {}
  }
  for (const column of columns) {
    const index = selected.indexOf(column);
    const from = convert.get(column);
    Object.defineProperty(ListedRow.prototype, column, {
      get(this: ListedRow): unknown {
        if (index < 0) throw new Error(`${name}.${column} was not read: name it in the needs of its shape`);
        const stored = this.row[this.at + index];
        return from ? from(stored) : stored;
      },
    });
  }
  return ListedRow;
}

const EVERYTHING: ReadonlySet<string> = new Set();

/** How lists read one table: only the columns that a document asks for, never hydrated (performance.md 3). */
export class RowShape<T extends object> {
  readonly #entity: EntityClass<T>;
  readonly #options: ShapeOptions<T>;
  readonly #known = new WeakMap<ReadonlySet<string>, Map<string, Projection<T>>>();

  constructor(entity: EntityClass<T>, options: ShapeOptions<T>) {
    this.#entity = entity;
    this.#options = options;
  }

  /** What the document of this request asks of the type, and `more` that its neighbours make of it; null, everything: a reader that is no document. */
  for(info: GraphQLResolveInfo | null, ...more: string[]): Projection<T> {
    const fields = info === null ? EVERYTHING : selectedFields(info, this.#options.type);
    const known = this.#known.get(fields) ?? new Map<string, Projection<T>>();
    this.#known.set(fields, known);
    const key = more.join();
    let projection = known.get(key);
    if (!projection) known.set(key, (projection = this.#project(fields === EVERYTHING ? this.#options.columns : this.#columnsFor([...fields, ...more]))));
    return projection;
  }

  #columnsFor(fields: readonly string[]): readonly Prop<T>[] {
    const { columns, always, needs } = this.#options;
    const wanted = new Set<string>(always);
    for (const field of fields) {
      const behind: readonly string[] | undefined = needs[field] ?? columns.filter((column) => column === field);
      if (behind.length === 0 && !needs[field]) return columns;
      for (const column of behind) wanted.add(column);
    }
    return columns.filter((column) => wanted.has(column));
  }

  #project(selected: readonly Prop<T>[]): Projection<T> {
    const Listed = rowClass(this.#options.type, selected, this.#options.columns, converters(this.#entity));
    const names = selected.map(snake);
    const texts = new Map<string, string>();
    return {
      width: selected.length,
      select: (alias) => {
        let text = texts.get(alias);
        if (text === undefined) texts.set(alias, (text = names.map((name) => `${alias}.\`${name}\``).join(', ')));
        return text;
      },
      read: (row, at = 0) => new Listed(row, at) as T,
      readOrNull: (row, at) => (row[at] === null ? null : new Listed(row, at) as T),
    };
  }
}
