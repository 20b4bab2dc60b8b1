/**
 * Writes `<source>/generated/<path>.ts` for every `<source>/<path>.graphql` and removes what no document stands behind.
 * Throws with file and line when a document does not fit the schema.
 */
export declare function generateDocuments(source: string): Promise<{ written: string[]; removed: string[] }>;
