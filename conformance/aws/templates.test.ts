/** Every template of the sample is accepted by two validators that are not ours. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CelEngine, type Engine, TemplateFile } from '@aws/cloudformation-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { needs, program, toolEnv } from '../support/tools';
import { CONNECTED_REGION, connected } from './connected';
import { isTemplate, sample, templateOf } from './sample';

const folder = mkdtempSync(join(tmpdir(), 'templates-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const paths = [
  ...sample.platform.map((file) => written('', file.path, file.text)),
  ...[...sample.services, ...sample.stacks].flatMap(({ pipeline, files }) =>
    [...files, ...templateOf(pipeline)]
      .filter(({ path }) => isTemplate(path) || path === 'template.yaml')
      .map((file) => written(pipeline.service.name, file.path, file.text)),
  ),
];

/** What a connection to GitLab starts, in a region that has them. */
const pathsByPush = [
  ...connected.platform.map((file) => written('by-push', file.path, file.text)),
  ...connected.services.flatMap(({ pipeline, files }) =>
    files.filter(({ path }) => isTemplate(path)).map((file) => written(`by-push-${pipeline.service.name}`, file.path, file.text)),
  ),
];

function written(service: string, name: string, text: string): string {
  mkdirSync(join(folder, service), { recursive: true });
  const path = join(folder, service, name);
  writeFileSync(path, text);
  return path;
}

test('every service and account has its templates', () => {
  expect(paths.length).toBeGreaterThan(2 * 14 + 3);
});

const cfnlint = program('cfn-lint', 'pip install cfn-lint');

describe.skipIf(needs(cfnlint))('cfn-lint', () => {
  test.each([
    ['any template', sample.services[0]?.pipeline.platform.aws.region ?? '', paths],
    ['what a connection starts', CONNECTED_REGION, pathsByPush],
  ])('finds nothing to say about %s', (_, region, files) => {
    expect(files.length).toBeGreaterThan(0);
    const { status, stdout } = spawnSync('cfn-lint', ['-r', region, '--', ...files], {
      encoding: 'utf8',
      env: toolEnv(),
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});

/** An unknown value of a closed list is only a warning there. */
const ENUM = 'W3030';
/** It takes `Fn::GetAtt` of a role with a path for a `Ref`; cfn-lint has the same rule, and finds nothing. */
const REF_TO_ROLE = 'E3050';

describe('@aws/cloudformation-validate', () => {
  let engine: Engine;
  beforeAll(() => {
    engine = new CelEngine();
  });
  afterAll(() => engine.free());

  test.each([...paths, ...pathsByPush].map((path) => [path.slice(folder.length + 1), path]))('accepts %s', (_, path) => {
    const { diagnostics } = engine.validateStandard(new TemplateFile(path));
    const faults = diagnostics
      .filter(({ ruleId }) => ruleId !== REF_TO_ROLE)
      .filter(({ severity, ruleId }) => severity === 'ERROR' || severity === 'FATAL' || ruleId === ENUM);
    expect(faults.map(({ ruleId, message }) => `${ruleId} ${message}`)).toEqual([]);
  });
});
