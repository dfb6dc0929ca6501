/** The phases of the emitted buildspecs, run by a real shell as CodeBuild runs them, with the emitted program; AWS and Docker are stand-ins. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emitService } from '../../src/emit';
import type { Artifact } from '../../src/model/artifact';
import type { Service } from '../../src/model/service';
import { aPipeline, aService, NO_HOOKS } from '../../test/support/builders';
import { parsed } from '../../test/support/parsed';
import { needs, program } from '../support/tools';
import { type Buildspec, runBuild } from './codebuild';

const jq = program('jq');
const DIGEST = `sha256:${'ab'.repeat(32)}`;
const IMAGE = `111111111111.dkr.ecr.me-south-1.amazonaws.com/retail/checkout@${DIGEST}`;
const RELEASE = { schema: 1, service: 'checkout', version: '1.8.0+7', commit: '3fa9c1e'.padEnd(40, '0'), image: null };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'codebuild-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  chmodSync(join(folder, path), mode);
}

const read = (path: string): string => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : '');

/** The bundle's root, as the source action hands it over. */
function bundle(files: readonly Artifact[]): void {
  for (const { path, text, executable } of files) write(`delivery/${path}`, text, executable === true ? 0o755 : 0o644);
  write('release.json', JSON.stringify(RELEASE));
  write('app/Dockerfile', 'FROM scratch\n');
}

/** A stand-in that writes down its arguments and does what `body` says. */
const stub = (name: string, body: string): void =>
  write(`bin/${name}`, `#!/bin/sh\nprintf '%s\\n' "${name} $*" >> ${folder}/calls\n${body}\n`, 0o755);

const filesOf = (service: Service) => emitService(aPipeline({ service }));

describe.skipIf(needs(jq))('the image build', () => {
  const files = filesOf(aService());
  const spec = (list: readonly Artifact[] = files): Buildspec =>
    parsed(list.find(({ path }) => path === 'buildspec.yml')?.text ?? '');

  test('uses the image that the registry has, and hands its digest on', () => {
    bundle(files);
    stub('aws', `case "$*" in *get-caller-identity*) echo 111111111111 ;; *describe-images*) echo ${DIGEST} ;; esac`);
    stub('docker', 'exit 1');
    stub('buildah', 'exit 1');
    const { ok, exported, stderr } = runBuild(folder, spec());
    expect(stderr).toContain('it is used as it is');
    expect(ok).toBe(true);
    expect(exported).toEqual({ VERSION: RELEASE.version, COMMIT: RELEASE.commit, IMAGE_URI: IMAGE });
    expect(JSON.parse(read('imageDetail.json'))).toEqual({ ImageURI: IMAGE });
    expect(JSON.parse(read('release.json')).image).toMatchObject({ uri: IMAGE, tag: '1.8.0_7' });
    expect(read('calls')).not.toMatch(/docker|buildah/);
  });

  test('builds and pushes the version that the registry does not have', () => {
    bundle(files);
    const builder = `case "$1" in push) : > ${folder}/pushed ;; login) cat > /dev/null ;; esac`;
    stub('docker', builder);
    stub('buildah', builder);
    stub(
      'aws',
      `case "$*" in *get-caller-identity*) echo 111111111111 ;; *get-login-password*) echo token ;;
*describe-images*) if [ -f ${folder}/pushed ]; then echo ${DIGEST}; else echo ImageNotFoundException >&2; exit 254; fi ;; esac`,
    );
    const { ok, exported } = runBuild(folder, spec());
    expect(ok).toBe(true);
    expect(exported.IMAGE_URI).toBe(IMAGE);
    expect(read('calls')).toMatch(
      /(docker|buildah) push 111111111111\.dkr\.ecr\.me-south-1\.amazonaws\.com\/retail\/checkout:1\.8\.0_7/,
    );
  });

  test('hands nothing on when the image could not be made', () => {
    bundle(files);
    stub(
      'aws',
      `case "$*" in *get-caller-identity*) echo 111111111111 ;; *describe-images*) echo ImageNotFoundException >&2; exit 254 ;; esac`,
    );
    stub('docker', 'exit 1');
    stub('buildah', 'exit 1');
    const { ok, exported } = runBuild(folder, spec());
    expect(ok).toBe(false);
    expect(exported.IMAGE_URI).toBe('');
    expect(read('imageDetail.json')).toBe('');
  });

  test("runs a team's own commands in the service's folder, with the version", () => {
    const own = filesOf(aService({ hooks: { ...NO_HOOKS, before: { image: ['printf %s "$VERSION" > made-by-the-team'] } } }));
    bundle(own);
    stub('aws', `case "$*" in *get-caller-identity*) echo 111111111111 ;; *describe-images*) echo ${DIGEST} ;; esac`);
    expect(runBuild(folder, spec(own)).ok).toBe(true);
    expect(read('app/made-by-the-team')).toBe(RELEASE.version);
  });
});

describe('the operations project', () => {
  const template = parsed(filesOf(aService()).find(({ path }) => path === 'service.yaml')?.text ?? '');
  const spec: Buildspec = parsed(template.Resources.OperationsProject.Properties.Source.BuildSpec);

  const operate = (operation: string, body = 'true', more: Readonly<Record<string, string>> = {}) => {
    write('delivery/pipeline.sh', `printf '%s\\n' "$*" >> ${folder}/calls\n${body}\n`);
    return runBuild(folder, spec, { OPERATION: operation, ENVIRONMENT: 'prod', IMAGE_URI: IMAGE, ...more });
  };
  const prepared = (image: string) =>
    `mkdir -p .delivery; printf "export LIVE_TARGET_GROUP='green'\\nexport FIRST_TARGET_GROUP='blue'\\nexport LIVE_IMAGE='${image}'\\n" > .delivery/exports.sh`;

  test.each(['migrate', 'smoke', 'smoke-or-rollback', 'record'])('hands %s to the program, and its failure back', (operation) => {
    expect(operate(operation).ok).toBe(true);
    expect(read('calls')).toBe(`${operation} prod\n`);
    expect(operate(operation, 'exit 1').ok).toBe(false);
  });

  test('tells the pipeline what is live', () => {
    expect(operate('prepare', prepared('image@sha256:1')).exported).toEqual({
      LIVE_TARGET_GROUP: 'green',
      FIRST_TARGET_GROUP: 'blue',
      LIVE_IMAGE: 'image@sha256:1',
    });
  });

  test("begins with the release's image where the stack has none yet", () => {
    expect(operate('prepare', prepared('')).exported.LIVE_IMAGE).toBe(IMAGE);
  });

  test('stops when it cannot tell what is live', () => {
    expect(operate('prepare', 'exit 1').ok).toBe(false);
  });

  test("runs a team's own commands", () => {
    write('delivery/commands-deploy-prod-1.sh', `printf '%s' "$ENVIRONMENT" > ${folder}/own`);
    expect(operate('run', 'true', { SCRIPT: 'commands-deploy-prod-1.sh' }).ok).toBe(true);
    expect(read('own')).toBe('prod');
  });

  test('refuses what it does not know', () => {
    expect(operate('destroy').ok).toBe(false);
    expect(read('calls')).toBe('');
  });
});
