import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, Source, concatAST, parse, validate, visit, specifiedRules } from 'graphql';

const fragmentNames = (document) => document.definitions
  .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  .map((definition) => definition.name.value);

function spreadsIn(document) {
  const names = new Set();
  visit(document, { FragmentSpread: (spread) => { names.add(spread.name.value); } });
  return names;
}

/** The other files whose fragments `document` uses, directly or through one another. */
export function withFragments(document, documents) {
  const needed = new Set();
  const follow = (current) => {
    for (const name of spreadsIn(current.document)) {
      const owner = documents.find((candidate) => fragmentNames(candidate.document).includes(name));
      if (!owner || owner === document || needed.has(owner)) continue;
      needed.add(owner);
      follow(owner);
    }
  };
  follow(document);
  return [...needed];
}

function problem(error) {
  const place = error.locations?.[0];
  const file = error.source?.name ?? error.nodes?.[0]?.loc?.source.name ?? 'document';
  return `${file}${place ? `:${place.line}:${place.column}` : ''} ${error.message}`;
}

/** A fragment may stand alone in its file, and is used from another. */
const rules = specifiedRules.filter((rule) => rule.name !== 'NoUnusedFragmentsRule');

/** Every *.graphql file below `source`, parsed and checked against the schema. */
export function readDocuments(source, schema) {
  const documents = readdirSync(source, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.graphql'))
    .sort()
    .map((path) => {
      const location = join(source, path);
      const rawSDL = readFileSync(location, 'utf8');
      return { location, rawSDL, document: parse(new Source(rawSDL, location)) };
    });
  const errors = validate(schema, concatAST(documents.map(({ document }) => document)), rules, { maxErrors: 20 });
  if (errors.length > 0) throw new Error(errors.map(problem).join('\n'));
  return documents;
}
