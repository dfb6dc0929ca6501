/** AWS' own models of its API, as botocore has them: which requests they refuse. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Value } from '../../test/support/stack-evaluate';
import { toolEnv } from '../support/tools';

export interface Case {
  readonly title: string;
  readonly service: string;
  readonly operation: string;
  readonly input: Value;
}

/** A line for each fault, beginning with the case's title; empty when all requests are taken. */
export function refused(cases: readonly Case[]): readonly string[] {
  const { stdout, stderr, status } = spawnSync('python3', [join(__dirname, 'botocore-check.py')], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
    env: toolEnv(),
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.split('\n').filter((line) => line !== '');
}
