import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Step } from '../../src/model/pipeline';
import { callsOf, noticeCall } from '../../src/program/calls';
import { deliveryChecksums, deliveryDigest, programFiles } from '../../src/program/files';
import { programText } from '../../src/program/source';
import { variable, verbatim } from '../../src/syntax/shell';
import { anApproval, aPipeline } from '../support/builders';
import { World } from './world';

const STEPS: readonly Step[] = [
  { kind: 'run', title: 'Test', commands: [verbatim('npm test')], usesVersion: false },
  { kind: 'checkCoverage', report: { format: 'jacoco', path: "target/it's/x.xml" }, minimum: 72.5 },
  { kind: 'packBundle' },
  { kind: 'uploadBundle' },
  { kind: 'startDelivery' },
  { kind: 'buildImage' },
  { kind: 'approve', environment: 'prod', approval: anApproval() },
  { kind: 'updateStack', environment: 'dev' },
  { kind: 'migrate', environment: 'dev' },
  { kind: 'deployEcs', environment: 'dev', mechanism: 'stack', ecsStrategy: 'ROLLING' },
  { kind: 'smokeTest', environment: 'dev' },
  { kind: 'rollback', environment: 'dev' },
  { kind: 'recordRelease', environment: 'dev' },
];

describe('calls', () => {
  test('each step is the calls that do it, and approval is left to the host', () => {
    expect(STEPS.map((step) => callsOf(step).join('; '))).toEqual([
      'npm test',
      "sh delivery/pipeline.sh coverage jacoco 'target/it'\\''s/x.xml' 72.5",
      'sh delivery/pipeline.sh release; sh delivery/pipeline.sh pack',
      'sh delivery/pipeline.sh upload',
      'sh delivery/pipeline.sh start',
      'sh delivery/pipeline.sh release; sh delivery/pipeline.sh image',
      '',
      'sh delivery/pipeline.sh update-stack dev',
      'sh delivery/pipeline.sh migrate dev',
      'sh delivery/pipeline.sh deploy dev',
      'sh delivery/pipeline.sh smoke dev',
      'sh delivery/pipeline.sh rollback dev',
      'sh delivery/pipeline.sh record dev',
    ]);
  });

  test('the program knows every verb that is called', () => {
    const verbs = STEPS.flatMap((step) => callsOf(step)).flatMap((call) => call.match(/pipeline\.sh (\S+)/)?.[1] ?? []);
    for (const verb of verbs) expect(programText()).toMatch(new RegExp(`^  ${verb}\\) `, 'm'));
  });

  test('a notice names event, status and environment; a status may be read when it runs', () => {
    expect(noticeCall('deployment', 'failure', 'prod')).toBe('sh delivery/pipeline.sh notify deployment failure prod');
    expect(noticeCall('build', variable('CI_JOB_STATUS'))).toBe('sh delivery/pipeline.sh notify build "$CI_JOB_STATUS"');
  });
});

describe("a step's calls in one shell", () => {
  const shell = (world: World, lines: readonly string[]) =>
    spawnSync('sh', ['-e', '-c', lines.join('\n')], {
      cwd: world.folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${join(world.root, 'bin')}:${process.env.PATH}`,
        ARTIFACTORY_TOKEN: 'x',
        TMPDIR: join(world.root, 'temp'),
      },
    });

  test("a build's own commands read the version", () => {
    const world = new World();
    world.commit();
    world.git('tag', 'v4.5.6');
    const step: Step = { kind: 'run', title: 'Build', commands: [verbatim('echo "building $VERSION"')], usesVersion: true };
    expect(shell(world, callsOf(step)).stdout).toBe('building 4.5.6\n');
  });

  test('without a version nothing is built', () => {
    const step: Step = { kind: 'run', title: 'Build', commands: [verbatim('echo "building"')], usesVersion: true };
    expect(shell(new World(), callsOf(step))).toMatchObject({ status: 1, stdout: '' });
  });

  test('publishing logs in, publishes under the build name, then records the build', () => {
    const world = new World();
    world.answer('jf', {});
    world.commit();
    const step: Step = { kind: 'publishPackage', commands: [verbatim('jf mvn deploy "$BUILD_NAME"')], sbom: false };
    expect(shell(world, callsOf(step)).status).toBe(0);
    expect(world.calls().map(({ argv }) => argv.slice(1, 3).join(' '))).toEqual([
      'config add',
      'mvn-config --server-id-resolve=artifactory',
      'mvn deploy',
      'rt build-add-git',
      'rt build-collect-env',
      'rt build-publish',
    ]);
    expect(world.calls()[2]?.argv.at(-1)).toBe('retail-checkout');
  });
});

describe('checksums', () => {
  const files = [...programFiles(aPipeline()), { path: 'b.json', text: 'é\n' }, { path: 'a.json', text: '' }];

  test('sha256sum accepts them, in the order of paths', () => {
    const folder = mkdtempSync(join(tmpdir(), 'checksums-'));
    const checksums = deliveryChecksums(files);
    for (const { path, text } of [...files, checksums]) writeFileSync(join(folder, path), text);
    const run = spawnSync('sha256sum', ['-c', checksums.path], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(run.stdout).toBe('a.json: OK\nb.json: OK\npipeline.sh: OK\nsettings.sh: OK\n');
  });

  test('the digest is that of the checksums, whatever the order of the files', () => {
    const checksums = deliveryChecksums([...files].reverse());
    expect(checksums).toEqual(deliveryChecksums(files));
    expect(deliveryDigest(checksums)).toBe(createHash('sha256').update(checksums.text).digest('hex'));
  });
});
