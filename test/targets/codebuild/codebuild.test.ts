import { describe, expect, test } from 'vitest';
import type { Service } from '../../../src/model/service';
import { codebuild } from '../../../src/targets/codebuild/codebuild';
import { aGitLabService, aPipeline, aService, NO_HOOKS } from '../../support/builders';
import { parsed } from '../../support/parsed';

const emitted = (service: Service) => codebuild.emit(aPipeline({ service }), { deliveryDigest: '' });
const buildspec = (service: Service) => parsed(emitted(service)[0]?.text ?? '');

describe('buildspec.yml', () => {
  test('is there only where CodeBuild makes the image', () => {
    expect(emitted(aGitLabService())).toEqual([]);
    expect(emitted(aService()).map(({ path }) => path)).toEqual(['buildspec.yml']);
  });

  test("makes the image from the service's folder by the program, with the project's own role", () => {
    const { env, phases } = buildspec(aService());
    expect(env.variables).toEqual({ ASSUME: 'none' });
    expect(phases.build.commands).toEqual(['cd "$CODEBUILD_SRC_DIR/app"', 'sh ../delivery/pipeline.sh image']);
  });

  test('hands nothing on after a failed build', () => {
    expect(buildspec(aService()).phases.post_build.commands[0]).toBe('test "$CODEBUILD_BUILD_SUCCEEDING" = 1');
  });

  test("hands on two small artifacts, and neither holds the service's code", () => {
    expect(buildspec(aService()).artifacts['secondary-artifacts']).toEqual({
      Delivery: { files: ['delivery/**/*', 'release.json'] },
      Image: { files: ['imageDetail.json'] },
    });
  });

  test("keeps a team's own commands verbatim, around the image build or in its place", () => {
    const own = ['echo "$VERSION" > VERSION', "printf '%s' '${x}' | sed 's/a: b/c # d/'"];
    const commands = (hooks: Service['hooks']) => buildspec(aService({ hooks })).phases.build.commands.slice(1);
    expect(commands({ ...NO_HOOKS, before: { image: own } })).toEqual([...own, 'sh ../delivery/pipeline.sh image']);
  });

  test("puts a team's own commands around a deployment into files that travel with it", () => {
    const service = aService({ hooks: { ...NO_HOOKS, before: { deploy: ['./warm-up.sh "$ENVIRONMENT"'] } } });
    const file = emitted(service).find(({ path }) => path === 'commands-deploy-prod-1.sh');
    expect(file?.executable).toBe(true);
    expect(file?.text.split('\n')).toEqual(expect.arrayContaining(['#!/bin/sh', 'set -eu', './warm-up.sh "$ENVIRONMENT"']));
  });
});
