import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { budgets, frameEntries, listEntries } from './budgets.mjs';
import { areaNames } from './shared.mjs';

const appsFolder = join(import.meta.dirname, '../../../apps');
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const isScript = (file) => file.endsWith('.js');

/** A set of files of one dist folder, and what of it is new beside another set. */
function kibOf(folder, files) {
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);
  return bytes / 1024;
}

const withoutKnown = (files, known) => new Set([...files].filter((file) => !known.has(file)));

function shellFiles(dist) {
  const layers = readJson(join(dist, 'layers.json'));
  const { shared } = readJson(join(dist, 'mf-manifest.json'));
  const layer = (...names) => names.flatMap((name) => (layers[name] ?? []).filter(isScript));
  const entry = (...names) => shared
    .filter(({ name }) => names.includes(name.replace('@dealercare/admin-kit/', '')))
    .flatMap(({ assets }) => [...assets.js.sync, ...assets.js.async]);
  const signIn = new Set(layer('index'));
  const shell = new Set([...signIn, ...layer('bootstrap', 'kit-texts-zh', 'shell-texts-zh'), ...entry(...frameEntries)]);
  const list = new Set([...shell, ...layer('area-host', 'component-locale-zh', 'desk-texts-zh'), ...entry(...listEntries)]);
  return { signIn, shell, list, entry };
}

const FILES_OF_A_PAGE = 3;

function areaSizes(name) {
  const dist = join(appsFolder, `admin-${name}`, 'dist');
  const { exposes } = readJson(join(dist, 'mf-manifest.json'));
  const sync = new Set(exposes.flatMap(({ assets }) => assets.js.sync));
  const later = exposes.flatMap(({ assets }) => assets.js.async).map((file) => kibOf(dist, [file])).sort((a, b) => b - a);
  // The lunar calendar comes by itself when a page already stands: as heavy as no page is.
  const libraries = later.filter((kib) => kib > budgets.areaOwnCode);
  const pages = later.slice(libraries.length);
  // A page is fetched when it is opened, with the texts of one language and what it shares with others: the heaviest three files.
  const own = kibOf(dist, sync) + pages.slice(0, FILES_OF_A_PAGE).reduce((sum, kib) => sum + kib, 0);
  return { name, remoteEntry: kibOf(dist, ['remoteEntry.js']), own, library: libraries.reduce((sum, kib) => sum + kib, 0) };
}

const isBuilt = (app) => existsSync(join(appsFolder, app, 'dist/mf-manifest.json'));

const drawsCharts = (area) => readJson(join(appsFolder, 'admin/public/portal.json')).areas.some(({ name, kit }) => name === area && kit.includes('chart'));

/** Every budget with what stands against it now, as far as the apps are built: { what, kib, budget }. */
export function measure() {
  if (!isBuilt('admin')) return [];
  const dist = join(appsFolder, 'admin/dist');
  const { signIn, shell, list, entry } = shellFiles(dist);
  const areas = areaNames.filter((name) => isBuilt(`admin-${name}`)).map(areaSizes);
  // People land on today's work.
  const landing = Math.max(0, ...areas.filter(({ name }) => name === 'care').map(({ own, remoteEntry }) => own + remoteEntry));
  const further = withoutKnown(entry('form', 'date', 'data', 'table'), list);
  const chart = withoutKnown(entry('chart'), list);
  const chartArea = Math.max(0, ...areas.filter(({ name }) => drawsCharts(name)).map(({ own, remoteEntry }) => own + remoteEntry));
  return [
    { what: 'sign-in', kib: kibOf(dist, signIn), budget: budgets.signIn },
    { what: 'shell', kib: kibOf(dist, shell), budget: budgets.shell },
    { what: 'first area with a list', kib: kibOf(dist, list) + landing, budget: budgets.firstAreaWithTable },
    { what: 'kit of every other entry, new', kib: kibOf(dist, further), budget: null },
    { what: 'chart, new', kib: kibOf(dist, chart) + chartArea, budget: budgets.chartArea },
    ...areas.flatMap(({ name, own, remoteEntry, library }) => [
      { what: `${name}: own code`, kib: own, budget: budgets.areaOwnCode },
      { what: `${name}: remoteEntry`, kib: remoteEntry, budget: budgets.remoteEntry },
      { what: `${name}: library after the page`, kib: library, budget: budgets.areaLibrary },
    ]),
  ];
}

export const isOver = ({ kib, budget }) => budget !== null && kib > budget;
