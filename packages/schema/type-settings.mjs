/** How GraphQL becomes TypeScript: the same for the schema's types and for every document. */
export const typeSettings = {
  useTypeImports: true,
  enumType: 'const',
  // The trade's words stay as they stand in the schema: CareStatus.DONE, not CareStatus.Done.
  namingConvention: { enumValues: 'keep' },
  // Instants and calendar days travel as text; `Date` objects would lose the difference.
  scalars: { DateTime: 'string', Date: 'string', Upload: 'File', JSONObject: 'Record<string, unknown>' },
  defaultScalarType: 'string',
  emitLegacyCommonJSImports: false,
  importExtension: '.js',
};
