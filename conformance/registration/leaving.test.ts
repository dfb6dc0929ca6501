/** A service that is renamed, moves to another team, or leaves: what the real command says before, what it does, and what it never does. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generated, SERVICES, serviceText, writeCatalog } from './faults/catalog';
import { type Command, compiled } from './faults/command';
import { inGitLab, inJenkins } from './faults/others';
import { Place } from './faults/place';

const folder = mkdtempSync(join(tmpdir(), 'registration-leaving-'));
let command: Command;
let place: Place;

beforeAll(async () => {
  command = await compiled();
  const resolved = writeCatalog(folder);
  place = await Place.open({ command, folder, resolved });
  expect(await place.register()).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await place.close();
  command.remove();
  rmSync(folder, { recursive: true });
});

const fileOf = (name: string): string => join(folder, 'catalog', 'services', `${name}.yaml`);
const there = async (path: string): Promise<boolean> => {
  const names = await inJenkins(place.servers, 'GET', `/job/services/job/${path.split('/')[0]}/api/json?tree=jobs[name]`);
  return names.includes(`"name":"${path.split('/')[1]}"`);
};
const steps = async (...flags: readonly string[]): Promise<readonly string[]> => {
  const { stdout } = await place.run('plan', '--json', ...flags);
  const { changes }: { readonly changes: readonly Record<string, string>[] } = JSON.parse(stdout);
  return changes.map(({ action, kind, address }) => `${action} ${kind} ${address}`);
};

describe('a service', { timeout: 300_000 }, () => {
  test('that is renamed keeps its jobs and its project, and the plan says that they move', async () => {
    rmSync(fileOf('basket'));
    const renamed = serviceText('trolley', `${SERVICES.basket}\n    renamedFrom: [basket]`).replace(
      'commerce/trolley',
      'commerce/basket',
    );
    writeFileSync(fileOf('trolley'), renamed);
    generated(folder);
    expect(await steps()).toEqual(
      expect.arrayContaining(['move multibranch services/commerce/trolley', 'update project retail/commerce/basket']),
    );
    const told = await place.run('plan');
    expect(told.code).toBe(2);
    expect(told.stdout).toContain('services/commerce/basket');
    expect(told.stdout).toContain('mark.service: "basket" -> "trolley"');
    expect(told.stdout).toContain('! The mark in its description names the service it belongs to now.');
    expect(await place.run('register')).toMatchObject({ code: 0 });
    expect([await there('commerce/trolley'), await there('commerce/basket')]).toEqual([true, false]);
    const { description } = Object(await inGitLab(place.servers, 'GET', '/projects/retail%2Fcommerce%2Fbasket'));
    expect(description).toMatch(/^Our basket\. \[by hand\] éü \[pipelines:retail\/trolley:[0-9a-f]{20}\]$/);
    expect(await place.run('plan')).toMatchObject({ code: 0 });
    expect(await place.run('drift')).toMatchObject({ code: 0 });
  });

  test('that moves to another team takes its jobs along', async () => {
    const moved = serviceText('parcels', SERVICES.parcels ?? '').replace('owner: group:commerce', 'owner: group:web');
    writeFileSync(fileOf('parcels'), moved);
    generated(folder);
    expect(await steps()).toEqual(
      expect.arrayContaining(['move multibranch services/web/parcels', 'move deploy-job services/web/parcels-deploy']),
    );
    expect(await place.run('register')).toMatchObject({ code: 0 });
    expect([await there('web/parcels'), await there('commerce/parcels')]).toEqual([true, false]);
    expect(await place.run('plan')).toMatchObject({ code: 0 });
  });

  test('that leaves is disabled only when that was meant, and deleted only when its name is typed', async () => {
    rmSync(fileOf('parcels'));
    generated(folder);
    const refused = await place.run('register');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/Nothing was changed: the plan disables or deletes \d+ things, \d+ % of what is there/);
    expect(await there('web/parcels')).toBe(true);

    expect(await place.run('register', '--allow-removals')).toMatchObject({ code: 0 });
    const job = '/job/services/job/web/job/parcels/api/json?tree=disabled';
    expect(await inJenkins(place.servers, 'GET', '/job/services/job/web/job/parcels-deploy/config.xml')).toContain(
      '<disabled>true<',
    );
    expect(await inJenkins(place.servers, 'GET', job)).toBeDefined();

    const left = await place.run('plan');
    expect(left.stdout).toContain('delete it with --prune parcels');
    expect(await place.run('register')).toMatchObject({ code: 0 });
    expect(await there('web/parcels')).toBe(true);

    expect(await place.run('register', '--prune', 'parcels')).toMatchObject({ code: 0 });
    expect([await there('web/parcels'), await there('web/parcels-deploy')]).toEqual([false, false]);
    const project = Object(await inGitLab(place.servers, 'GET', '/projects/retail%2Fcommerce%2Fparcels'));
    expect(project.path_with_namespace).toBe('retail/commerce/parcels');
  });

  test('nobody else’s things have changed on the way, and no secret was told', () => {
    place.expectOthersUntouched();
  });
});

describe('what is there already', { timeout: 120_000 }, () => {
  test('is imported from GitLab into a catalog that is faultless, with a report of what it does not say', async () => {
    const other = mkdtempSync(join(tmpdir(), 'registration-import-'));
    try {
      writeCatalog(other, { basket: SERVICES.basket ?? '' });
      const commit = {
        branch: 'main',
        commit_message: 'Begin',
        actions: [{ action: 'create', file_path: 'pom.xml', content: '<project/>\n' }],
      };
      await inGitLab(place.servers, 'POST', '/projects/retail%2Fcommerce%2Fparcels/repository/commits', commit);
      const { code, stdout } = await place.raw('import', 'gitlab', 'retail', '--catalog', join(other, 'catalog'));
      expect(code, stdout).toBe(0);
      expect(readdirSync(join(other, 'catalog', 'services')).sort()).toContain('parcels.yaml');
      expect(stdout).toContain('retail/commerce/basket');
      expect(await place.raw('validate', '--catalog', join(other, 'catalog'))).toMatchObject({ code: 0 });
    } finally {
      rmSync(other, { recursive: true });
    }
  });
});
