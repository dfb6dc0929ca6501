/** What a plan of a large fleet costs GitLab. */
import { expect, test } from 'vitest';
import { blobIds } from '../../../src/registrars/gitlab/files/blob';
import { placedFiles } from '../../../src/registrars/gitlab/files/placement';
import { BRANCH } from '../../../src/registrars/gitlab/files/wanted';
import type { gitlabRegistrar } from '../../../src/registrars/gitlab/gitlab';
import {
  deliveredFiles,
  PATHS_A_QUERY,
  PATHS_OF_A_PROJECT,
  proposedFiles,
  RECORDS_A_QUERY,
} from '../../../src/registrars/gitlab/graphql';
import { settingsDigest } from '../../../src/registration/digest';
import { putMark } from '../../../src/registration/mark';
import type { Intent } from '../../../src/registration/registrar';
import type { SeedProject } from '../../../src/sandbox/seed';
import { anIntent } from './support/intent';
import { openDesk, settle, stepsIn } from './support/world';

/** Enough for several pages and questions; a thousand is measured by the benchmark. */
const SERVICES = 200;

/** Scripts are none here: what a sandbox starts with has no right to run. */
function plainFiles(intent: Intent): Intent {
  const files = {
    of: (service: string) => intent.files.of(service).map((file) => ({ ...file, executable: false })),
    top: () => [],
  };
  return { ...intent, files };
}

/** Projects as they are after registering and merging. */
function registered(intent: Intent, desk: ReturnType<typeof gitlabRegistrar>): readonly SeedProject[] {
  const digests = new Map(desk.desired(intent).map(({ key, settings }) => [key, settingsDigest(settings)]));
  const oidOf = blobIds();
  return intent.services.map((service) => ({
    path: service.project,
    description: putMark('', {
      catalog: 'retail',
      service: service.name,
      digest: digests.get(`gitlab:project:${service.project}`) ?? '',
    }),
    files: Object.fromEntries(placedFiles(service, 'retail', intent.files, oidOf).map(({ path, text }) => [path, text()])),
  }));
}

test('a fleet that is registered and unchanged is planned in a call for a hundred projects and one for the files of fifty', async () => {
  const names = Array.from({ length: SERVICES }, (_, index) => `service-${index}`);
  const intent = plainFiles(anIntent(Object.fromEntries(names.map((name) => [name, {}]))));
  const empty = await openDesk(intent, { projects: [] });
  const projects = registered(intent, empty.registrar);
  await empty.close();
  const desk = await openDesk(intent, { projects });
  const before = desk.server.counts.sent;
  const { plan } = await desk.plan(intent);
  expect(stepsIn({ plan, resources: new Map() })).toEqual([]);
  expect(plan.unchanged).toBe(2 * SERVICES);
  const cost = desk.server.counts.sent - before;
  // And one for the catalog's own .gitlab-ci.yml.
  expect(cost).toBe(SERVICES / 100 + SERVICES / 50 + 1);

  const changed = plainFiles(
    anIntent(Object.fromEntries(names.map((name) => [name, name === 'service-7' ? { tagPrefix: 'release-' } : {}]))),
  );
  const planned = await desk.plan(changed);
  expect(stepsIn(planned)).toEqual(['update gitlab:project:retail/commerce/service-7']);
  expect(desk.server.counts.sent - before - cost).toBeLessThanOrEqual(cost + 10);
  await desk.close();
});

test('merge requests that wait for people make the plan no dearer', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `service-${index}`);
  const intent = anIntent(Object.fromEntries(names.map((name) => [name, {}])));
  const desk = await openDesk(intent);
  await settle(desk, intent);
  const before = desk.server.counts.sent;
  const { plan } = await desk.plan(intent);
  expect(plan.changes).toEqual([]);
  expect(plan.notes.filter(({ text }) => text.includes('waiting for merge'))).toHaveLength(12);
  expect(desk.server.counts.sent - before).toBe(1 + 1 + 1);
  await desk.close();
});

test('the largest questions stay below the complexity that GitLab allows', async () => {
  const intent = anIntent({ checkout: {} });
  const desk = await openDesk(intent);
  const project = 'retail/commerce/checkout';
  const paths = (count: number) => Array.from({ length: count }, (_, index) => `delivery/file-${index}`);
  const bulk = { projects: [project], paths: paths(PATHS_A_QUERY), branch: BRANCH };
  expect(await deliveredFiles(desk.server, bulk)).toHaveLength(1);
  const deep = { project, paths: paths(PATHS_OF_A_PROJECT), records: paths(RECORDS_A_QUERY), branch: BRANCH };
  expect(await proposedFiles(desk.server, deep)).toMatchObject({ fullPath: project });
  await desk.close();
});
