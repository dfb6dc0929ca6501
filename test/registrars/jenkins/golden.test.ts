/** The files that a new item is made from, as a reviewer reads them. UPDATE_GOLDEN=1 writes them anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Service } from '../../../src/model/service';
import { desiredItems } from '../../../src/registrars/jenkins/desired';
import { isKind, readItem, writeItem } from '../../../src/registrars/jenkins/kinds';
import { aService } from '../../support/builders';
import { writtenDown } from './fake-jenkins';
import { intentOf } from './fleet';

const alone: Partial<Service> = { engines: { build: 'jenkins', deliver: 'jenkins' } };

const CASES: readonly (readonly [string, string, Partial<Service>])[] = [
  ['folder', 'folder', {}],
  ['multibranch-merge-request', 'multibranch', { path: 'apps/checkout' }],
  ['multibranch-central', 'multibranch', { delivery: 'central' }],
  ['deploy-job-merge-request', 'deploy-job', { ...alone, path: 'apps/checkout' }],
  ['deploy-job-central', 'deploy-job', { ...alone, delivery: 'central' }],
];

describe('a new item', () => {
  test.each(CASES)('is made from %s.xml', (name, kind, overrides) => {
    const { file } = itemOf(kind, overrides);
    const golden = join(__dirname, 'golden', `${name}.xml`);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, file);
    expect(file).toBe(readFileSync(golden, 'utf8'));
  });

  test.each(CASES)(
    'of %s has every setting that was wanted, before and after Jenkins has written it down',
    (_, kind, overrides) => {
      const { file, settings, read } = itemOf(kind, overrides);
      expect(read(file)).toEqual(settings);
      expect(read(writtenDown(file))).toEqual(settings);
    },
  );
});

function itemOf(kind: string, overrides: Partial<Service>) {
  const resource = desiredItems(intentOf([aService(overrides)])).find((each) => each.kind === kind);
  if (resource === undefined || !isKind(kind)) throw new Error(`no ${kind}`);
  const { settings } = resource;
  const description = 'Words. [pipelines:retail/checkout:0123456789abcdef0123]';
  return {
    settings,
    file: writeItem(kind, undefined, { description, settings }),
    read: (text: string) => readItem(kind, text)?.settings,
  };
}
