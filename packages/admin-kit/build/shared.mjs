// What the shell provides and the areas take: the one list that the shell, the areas and the checks read.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Entries of the kit that areas may import, each loaded once for all of them. */
export const kitEntries = ['router', 'gql', 'i18n', 'core', 'input', 'table', 'form', 'data', 'date', 'icons', 'chart', 'portal', 'desk'];
/** Entries of the kit for the shell alone: bundled with it, so that what it does not use is left out. */
export const shellEntries = ['frame', 'provider'];
const libraries = ['react', 'react/jsx-runtime', 'react-dom', 'react-dom/client'];

const once = { singleton: true, requiredVersion: false };
const names = [...libraries, ...kitEntries.map((entry) => `@dealercare/admin-kit/${entry}`)];

/** For the shell, which provides everything. */
export const shared = Object.fromEntries(names.map((name) => [name, once]));
/** For the areas, which bring their own code only. */
export const sharedArea = Object.fromEntries(names.map((name) => [name, { ...once, import: false }]));

const appsFolder = join(import.meta.dirname, '../../../apps');
/** Names of the areas, as their folders apps/admin-<name> say. */
export const areaNames = readdirSync(appsFolder)
  .filter((folder) => folder.startsWith('admin-'))
  .map((folder) => folder.slice('admin-'.length))
  .sort();

const HOST = '127.0.0.1';
/** The areas take the ports after it. */
export const shellPort = Number(process.env.DEV_PORT ?? 5173);
export const areaPort = (name) => shellPort + 1 + areaNames.indexOf(name);
export const devServer = (port) => ({ host: HOST, port, strictPort: true });
export const apiAddress = process.env.API_URL ?? `http://${HOST}:4600`;
/** Name of an area's container in the browser. */
export const containerName = (name) => `area_${name}`;
