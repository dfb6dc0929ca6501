import { describe, expect, test } from 'vitest';
import { MARK_TAG } from '../../../src/model/platform-names';
import { accountsOf, wantedStacks } from '../../../src/registrars/aws/stacks';
import { aGitLabService, aPlatform, aService } from '../../support/builders';
import { anIntent } from './world';

const names = (intent = anIntent()) => wantedStacks(intent).map(({ account, name }) => `${account} ${name}`);

describe('the wanted stacks', () => {
  test('come in the order in which they can exist: tools account, accounts, deliveries, tools of services, environments', () => {
    const kinds = wantedStacks(anIntent([aService(), aService({ name: 'cart' })])).map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual(ORDER);
    expect(kinds).toEqual([...kinds].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
  });

  test('require what stands before them', () => {
    const stacks = wantedStacks(anIntent());
    const seen = new Set<string>();
    for (const { key, requires } of stacks) {
      expect(requires.filter((each) => !seen.has(each))).toEqual([]);
      seen.add(key);
    }
    expect(stacks.filter(({ requires }) => requires.length === 0).map(({ kind }) => kind)).toEqual(['tools-account']);
  });

  test("carry names, marks and the environment's own values", () => {
    const prod = wantedStacks(anIntent()).find(({ environment }) => environment === 'prod');
    expect(prod).toMatchObject({
      name: 'retail-checkout-prod',
      tags: { [MARK_TAG]: 'retail', service: 'checkout', environment: 'prod' },
      parameters: { Environment: 'prod' },
      role: expect.stringMatching(/:role\/retail-cloudformation-prod$/),
    });
  });

  test('of a service that CodePipeline does not deliver hold no pipeline', () => {
    const tools = (intent = anIntent()) => wantedStacks(intent).find(({ kind }) => kind === 'tools');
    expect(tools()?.pipeline).toBe('retail-checkout');
    expect(tools(anIntent([aGitLabService({ name: 'storefront' })]))).toMatchObject({
      pipeline: undefined,
      template: { path: 'tools.yaml' },
    });
  });

  test('are one for each account, service and environment', () => {
    expect(names()).toHaveLength(2 + accountsOf(aPlatform()).filter((account) => account !== '111111111111').length + 1 + 4);
  });

  test('have no parameters without a value: tools stacks give none', () => {
    const declared = wantedStacks(anIntent()).filter(
      ({ kind, template }) => kind !== 'environment' && /^Parameters:/m.test(template.text()),
    );
    expect(declared).toEqual([]);
  });
});

const ORDER = ['tools-account', 'account', 'delivery', 'tools', 'environment'];
