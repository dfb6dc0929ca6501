import { describe, expect, test } from 'vitest';
import { enforcement } from '../../src/model/enforcement';
import { aPlatform } from '../support/builders';

const gitlab = (tier: 'free' | 'premium' | 'ultimate') => ({ ...aPlatform().gitlab, tier });

describe('an approval', () => {
  test.each(['merge-request', 'central'] as const)('is enforced where CodePipeline delivers (%s)', (files) => {
    expect(enforcement('codepipeline', files, gitlab('free'))).toMatchObject({ strength: 'enforced', remedy: '' });
  });

  test.each([
    ['gitlab', 'central', 'premium', 'enforced'],
    ['gitlab', 'central', 'ultimate', 'enforced'],
    ['gitlab', 'central', 'free', 'advisory'],
    ['gitlab', 'merge-request', 'ultimate', 'advisory'],
    ['jenkins', 'central', 'free', 'enforced'],
    ['jenkins', 'merge-request', 'premium', 'advisory'],
  ] as const)('on %s with %s delivery and GitLab %s is %s', (deliver, files, tier, strength) => {
    expect(enforcement(deliver, files, gitlab(tier)).strength).toBe(strength);
  });

  test('that is advisory says what would make it enforced', () => {
    expect(enforcement('gitlab', 'merge-request', gitlab('premium')).remedy).toBe('write `delivery: central`');
    expect(enforcement('gitlab', 'central', gitlab('free')).remedy).toBe(
      'deliver with CodePipeline (`engines: { deliver: codepipeline }`)',
    );
  });
});
