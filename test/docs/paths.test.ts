/** Every path that the documentation names is there, and every page is led to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(__dirname, '../..');

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => `docs/${file}`),
];

/** Text outside of fenced blocks: what stands in them is an example. */
const prose = (page: string): string => readFileSync(join(ROOT, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '');

const links = (page: string): readonly string[] =>
  [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));

const FOLDERS = /^(?:\.ci|bench|catalog|conformance|docs|pipelines|projenrc|schemas|scripts|src|templates|test)\//;

/** Words in backticks that begin with a folder of this repository; up to the first placeholder. */
const paths = (page: string): readonly string[] =>
  [...prose(page).matchAll(/`([^`\s]+)`/g)]
    .map(([, word = '']) => word)
    .filter((word) => FOLDERS.test(word))
    .map((word) => word.replace(/[^/]*[<*].*/, ''));

describe.each(pages)('%s', (page) => {
  test('links to files that are there', () => {
    expect(links(page).filter((target) => !existsSync(resolve(ROOT, dirname(page), target)))).toEqual([]);
  });

  test('names paths that are there', () => {
    expect(paths(page).filter((path) => !existsSync(join(ROOT, path)) && !EXAMPLES.has(path))).toEqual([]);
  });
});

test('the README leads to every how-to and every page of the reference', () => {
  const wanted = pages.filter((page) => /^docs\/(?:how-to|reference)\//.test(page));
  const led = new Set(links('README.md'));
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter((page) => !led.has(page))).toEqual([]);
});

/** What a reader is told to make. */
const EXAMPLES: ReadonlySet<string> = new Set(['catalog/services/gift-lists.yaml', 'pipelines/gift-lists/']);
