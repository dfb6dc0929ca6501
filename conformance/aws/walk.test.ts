/** A bundle of every service and stack of the sample that CodePipeline delivers finds its way through every action. */
import { describe, expect, test } from 'vitest';
import { walkBundle } from '../../test/support/bundle-walk';
import { connected } from './connected';
import { rolesOfPeople, sample, templateOf } from './sample';

const delivered = [...sample.services, ...sample.stacks].filter(
  ({ pipeline }) => pipeline.service.engines.deliver === 'codepipeline',
);

describe('the bundle', () => {
  test.each(delivered.map((emitted) => [emitted.pipeline.service.name, emitted] as const))(
    'of %s reaches its last environment',
    (_, { pipeline, files }) => {
      const { faults, steps } = walkBundle([...files, ...templateOf(pipeline)], sample.platform, rolesOfPeople(pipeline));
      expect(faults).toEqual([]);
      expect(steps.at(-1)).toBe(`Deploy-${pipeline.service.environments.at(-1)?.environment.name}/Record`);
    },
  );

  test.each(connected.services.map((emitted) => [emitted.pipeline.service.name, emitted] as const))(
    'of %s, whose pipeline a push starts, is waited for and reaches its last environment',
    (_, { pipeline, files }) => {
      const { faults, steps } = walkBundle(files, connected.platform, rolesOfPeople(pipeline));
      expect(faults).toEqual([]);
      expect(steps.slice(0, 3)).toEqual(['Source/Source', 'Bundle/Bundle', 'Image/Image']);
      expect(steps.at(-1)).toBe(`Deploy-${pipeline.service.environments.at(-1)?.environment.name}/Record`);
    },
  );
});
