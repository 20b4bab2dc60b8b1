import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asvsLevels } from './asvs-levels.js';

const folder = resolve(import.meta.dirname, '../../../../docs/security/asvs');
const pages = resolve(folder, '..');
const overview = readFileSync(join(pages, 'asvs.md'), 'utf8');
const variables = new Set([...readFileSync(join(pages, '../../.env.example'), 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name!));

interface Answer { id: string; level: number; kind: string; text: string }
interface Link { words: string; path: string }

const row = /^\| V([\d.]+) \| (\d) \| .*? \| (\S+) \| (.*) \|$/;
const answers: Answer[] = readdirSync(folder).sort().flatMap((chapter) => readFileSync(join(folder, chapter), 'utf8').split('\n').flatMap((line) => {
  const [, id, level, kind, text] = row.exec(line) ?? [];
  return id ? [{ id, level: Number(level), kind: kind!, text: text! }] : [];
}));

const linksOf = (text: string, from = folder): Link[] => [...text.matchAll(/\[((?:[^\]\\]|\\.)+)\]\(([^)]+)\)/g)].map(([, words, path]) => ({ words: words!, path: join(from, path!.split('#', 1)[0]!) }));
const isTest = ({ path }: Link): boolean => /\.test\.tsx?$/.test(path);

/** Whether a test, a group of tests or a case of a table bears this name: it stands there between quotes, whole. */
function bears(path: string, name: string): boolean {
  const source = readFileSync(path, 'utf8').replaceAll('\\\'', '\u2019');
  const told = name.replaceAll('\'', '\u2019').replace(/\\(.)/g, '$1');
  return ['\'', '"', '`'].some((quote) => source.includes(`${quote}${told}${quote}`));
}

test('the list of requirements is that of ASVS 5.0.0: 70 of level 1, 183 of level 2, 92 of level 3', () => {
  expect([1, 2, 3].map((wanted) => [...asvsLevels.values()].filter((level) => level === wanted).length)).toEqual([70, 183, 92]);
});

test('every requirement of level 1 and 2 is answered once, in order, under its level', () => {
  expect(answers.map(({ id, level }) => [id, level])).toEqual([...asvsLevels].filter(([, level]) => level < 3));
});

describe('each answer leads to what it claims', () => {
  test('a file that is pointed to exists', () => {
    expect(answers.flatMap(({ id, text }) => linksOf(text).filter(({ path }) => !existsSync(path)).map(({ path }) => [id, path]))).toEqual([]);
  });

  test('a test that is named stands in its file under that name', () => {
    expect(answers.flatMap(({ id, text }) => linksOf(text).filter((link) => isTest(link) && existsSync(link.path) && !bears(link.path, link.words)).map(({ words }) => [id, words]))).toEqual([]);
  });

  test('a variable that is named stands in .env.example', () => {
    const named = answers.flatMap(({ id, text }) => [...text.matchAll(/`([A-Z][A-Z_]{3,})`/g)].map(([, name]) => [id, name!] as const));
    expect(named.filter(([, name]) => !variables.has(name))).toEqual([]);
  });

  test.each<[string, (answer: Answer) => boolean]>([
    ['TEST', ({ text }) => linksOf(text).some(isTest)],
    ['SETTING', ({ text }) => /`[A-Z][A-Z_]{3,}`/.test(text) || linksOf(text).length > 0],
    ['CODE', ({ text }) => linksOf(text).length > 0],
    ['DOC', ({ text }) => linksOf(text).some(({ path }) => path.endsWith('.md'))],
    ['N/A', ({ text }) => text.length >= 20],
    ['OPEN', ({ text }) => text.length >= 20],
  ])('%s says what it has to say', (wanted, holds) => {
    expect(answers.filter(({ kind }) => kind === wanted).filter((answer) => !holds(answer)).map(({ id }) => id)).toEqual([]);
  });

  test('there is no other kind of answer', () => {
    expect([...new Set(answers.map(({ kind }) => kind))].filter((kind) => !['TEST', 'SETTING', 'CODE', 'DOC', 'N/A', 'OPEN'].includes(kind))).toEqual([]);
  });
});

test('the overview names what is open, all of it and nothing else', () => {
  expect([...overview.matchAll(/^- V([\d.]+) /gm)].map(([, id]) => id)).toEqual(answers.filter(({ kind }) => kind === 'OPEN').map(({ id }) => id));
});

test('every link of the other pages leads somewhere', () => {
  const names = readdirSync(pages).filter((name) => name.endsWith('.md'));
  const lost = names.flatMap((name) => linksOf(readFileSync(join(pages, name), 'utf8').replace(/\(https?:[^)]*\)/g, ''), pages).filter(({ path }) => !existsSync(path)).map(({ path }) => [name, path]));
  expect(lost).toEqual([]);
});
