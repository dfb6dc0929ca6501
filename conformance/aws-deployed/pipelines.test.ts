/** Every pipeline of the sample, made by CodePipeline's own API in an emulator, reads back as its template says. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Value } from '../../test/support/stack-evaluate';
import { pipelineStructure, wayBackStructure } from '../aws/pipeline-structures';
import { sample } from '../aws/sample';
import { needs } from '../support/tools';
import { asked, type Emulator, moto, started } from './emulator';

const REGION = 'us-east-1';

describe.skipIf(needs(moto))('CodePipeline', { timeout: 60_000 }, () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await started('moto', REGION);
  }, 60_000);
  afterAll(() => emulator?.stop());

  test('keeps every stage, action and condition of every pipeline as it was given', () => {
    const wanted = [wayBackStructure(''), ...sample.services.flatMap((emitted) => pipelineStructure(emitted, '') ?? [])];
    expect(wanted.length).toBeGreaterThan(10);
    const { role, read } = asked('pipelines.py', emulator, REGION, wanted) as { role: string; read: readonly Value[] };
    // The API adds empty lists of artifacts where an action has none.
    expect(read).toMatchObject(wanted.map((pipeline) => ({ ...(pipeline as object), roleArn: role, version: 1 })));
  });
});
