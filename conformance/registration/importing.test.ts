/** The way back: what was registered, and what portals are told, is imported to the same services, which plan to nothing. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCatalog } from '../../src/check';
import type { Service } from '../../src/model/service';
import { generated, writeCatalog } from './faults/catalog';
import { type Command, compiled } from './faults/command';
import { inGitLab } from './faults/others';
import { Place } from './faults/place';

const folder = mkdtempSync(join(tmpdir(), 'registration-importing-'));
const scratch: string[] = [folder];
let command: Command;
let place: Place;
let before: readonly Service[];

beforeAll(async () => {
  command = await compiled();
  const resolved = writeCatalog(folder);
  before = resolved.services;
  place = await Place.open({ command, folder, resolved });
  expect(await place.register()).toMatchObject({ code: 0 });
  for (const name of ['basket', 'desk', 'parcels']) {
    const actions = [
      { action: 'create', file_path: 'package.json', content: '{}\n' },
      { action: 'create', file_path: 'Dockerfile', content: 'FROM scratch\nEXPOSE 3000\n' },
    ];
    const commit = { branch: 'main', commit_message: 'Begin', actions };
    await inGitLab(place.servers, 'POST', `/projects/retail%2Fcommerce%2F${name}/repository/commits`, commit);
  }
}, 300_000);
afterAll(async () => {
  await place.close();
  command.remove();
  for (const each of scratch) rmSync(each, { recursive: true });
});

/** A folder whose catalog has the platform and the teams, and no service. */
function empty(): string {
  const made = mkdtempSync(join(tmpdir(), 'registration-imported-'));
  scratch.push(made);
  writeCatalog(made, {});
  return made;
}

const imported = (into: string, ...args: readonly string[]) => place.raw('import', ...args, '--catalog', join(into, 'catalog'));

/** What both sides can know of a service. */
const known = ({ name, title, project, path, owner, engines, delivery, build, deploy }: Service) => ({
  ...{ name, title, project, path, owner, engines, delivery, toolchain: build.toolchain, port: deploy.port },
});

const services = (of: string) => checkCatalog(join(of, 'catalog')).resolved?.services ?? [];

describe('jobs that were registered in Jenkins', { timeout: 300_000 }, () => {
  let into: string;

  test('are imported to the services that they are of, and the report says what was seen', async () => {
    into = empty();
    const { code, stdout } = await imported(into, 'jenkins', 'services');
    expect(code, stdout).toBe(0);
    expect(stdout.replaceAll(into, '')).toBe(`wrote /catalog/services/basket.yaml
wrote /catalog/services/parcels.yaml

To look at:
jenkins services/by-hand
  - not imported: it is no multibranch job (WorkflowJob)
jenkins services/commerce/basket
  - its port 3000 is from the Dockerfile, its health check "/" is a guess
jenkins services/commerce/parcels
  - its port 3000 is from the Dockerfile, its health check "/" is a guess
  - its file comes from the catalog's project, so its folder is not known: it is taken for the top of the repository
jenkins services/commerce/parcels-deploy
  - taken for the deploy job of "parcels": Jenkins delivers that service

Wrote 2 files, 5 to look at. Next: service-pipelines validate
`);
    expect(readdirSync(join(into, 'catalog', 'services')).sort()).toEqual(['basket.yaml', 'parcels.yaml']);
    expect(services(into).map(known)).toEqual(before.filter(({ engines }) => engines.build === 'jenkins').map(known));
  });

  test('are generated again as they are once the guess is corrected, and the plan for Jenkins is empty', async () => {
    for (const name of ['basket', 'parcels']) {
      const file = join(into, 'catalog', 'services', `${name}.yaml`);
      writeFileSync(file, readFileSync(file, 'utf8').replace(/\n *healthCheck: .*/, ''));
    }
    generated(into);
    for (const file of ['basket/Jenkinsfile', 'parcels/Jenkinsfile', 'parcels/Jenkinsfile.deploy'])
      expect(readFileSync(join(into, 'pipelines', file), 'utf8')).toBe(readFileSync(join(folder, 'pipelines', file), 'utf8'));
    const tree = ['--catalog', join(into, 'catalog'), '--pipelines', join(into, 'pipelines')];
    expect(await place.raw('plan', ...tree, '--system', 'jenkins')).toMatchObject({ code: 0 });
    expect(await place.raw('drift', ...tree, '--system', 'jenkins')).toMatchObject({ code: 0 });
  });
});

describe('entities that portals are told', { timeout: 300_000 }, () => {
  test('are imported to the services that they are of', async () => {
    const into = empty();
    const { code, stdout } = await imported(into, 'backstage', join(folder, 'pipelines'));
    expect(code, stdout).toBe(0);
    expect(stdout.replaceAll(into, '').replaceAll(folder, '')).toBe(`wrote /catalog/services/basket.yaml
wrote /catalog/services/desk.yaml
wrote /catalog/services/parcels.yaml

To look at:
/pipelines/basket/catalog-info.yaml
  - its port 3000 is from the Dockerfile, its health check "/" is a guess
/pipelines/desk/.gitlab-ci.yml
  - not imported: The tag "!reference" stands here; a catalog uses no tags.
/pipelines/desk/catalog-info.yaml
  - its port 3000 is from the Dockerfile, its health check "/" is a guess
/pipelines/parcels/catalog-info.yaml
  - its port 3000 is from the Dockerfile, its health check "/" is a guess

Wrote 3 files, 4 to look at. Next: service-pipelines validate
`);
    expect(
      services(into).map(({ name, project, owner, lifecycle, description }) => ({
        name,
        project,
        owner,
        lifecycle,
        description,
      })),
    ).toEqual(
      before.map(({ name, project, owner, lifecycle, description }) => ({ name, project, owner, lifecycle, description })),
    );
    generated(into);
  });
});
