/** Ceilings in KiB of JavaScript, gzip level 9, each file by itself (measured on the walk of a first visit). */
export const budgets = {
  signIn: 36,
  shell: 195,
  firstAreaWithTable: 480,
  furtherArea: 90,
  chartArea: 210,
  areaOwnCode: 40,
  areaLibrary: 75,
  remoteEntry: 14,
};

/** Parts of the kit that the frame needs before any area. */
export const frameEntries = ['react', 'react/jsx-runtime', 'react-dom', 'react-dom/client', 'router', 'gql', 'i18n'];
/** Parts of the kit that a first page with a list needs. */
export const listEntries = ['portal', 'desk', 'core', 'input', 'icons'];
