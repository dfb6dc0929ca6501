import { describe, expect, test } from 'vitest';
import { aComponent, aGroup, PLATFORM, report } from './a-catalog';

describe('SP301', () => {
  test('two files with one name, and two environments with one', () => {
    const files = {
      'services/cart.yaml': aComponent('cart'),
      'services/shop/cart.yaml': aComponent('cart'),
      'platform.yaml': PLATFORM.replace('- name: dev', '- name: prod'),
    };
    expect(report(files)).toMatchInlineSnapshot(`
      "
      platform.yaml:6:13 SP301 A second environment is named "prod".
              - name: prod
                      ~~~~
        platform.yaml:5:13 The first one is here.
              - name: prod
                      ~~~~
        fix: rename one of the two, or delete the one that is out of date.

      services/shop/cart.yaml:3:9 SP301 A second service is named "cart".
            name: cart
                  ~~~~
        services/cart.yaml:3:9 The first one is here.
            name: cart
                  ~~~~
        fix: rename one of the two, or delete the one that is out of date.

      2 errors in 2 files. More on a code: service-pipelines explain SP301
      "
    `);
  });

  test('two pools of one name in an environment, but not in two', () => {
    const pools = (names: string) => `- name: dev\n      pools: [${names}]`;
    const twice = PLATFORM.replace('- name: dev', pools('{ name: a }, { name: a }'));
    expect(report({ 'platform.yaml': twice })).toMatchInlineSnapshot(`
      "
      platform.yaml:6:36 SP301 A second pool of the environment is named "a".
                pools: [{ name: a }, { name: a }]
                                             ~
        platform.yaml:6:23 The first one is here.
                pools: [{ name: a }, { name: a }]
                                ~
        fix: rename one of the two, or delete the one that is out of date.

      1 error in 1 file. More on a code: service-pipelines explain SP301
      "
    `);
    const apart = PLATFORM.replace('- name: dev', pools('{ name: a }')).replace(
      '- name: prod',
      '- name: prod\n      pools: [{ name: a }]',
    );
    expect(report({ 'platform.yaml': apart })).toBe('\nNo errors, no warnings.\n');
  });

  test('accepts a team and a service of one name', () => {
    expect(report({ 'services/commerce.yaml': aComponent('commerce') })).toBe('\nNo errors, no warnings.\n');
  });
});

describe('SP302', () => {
  test('names that hosts take for the same', () => {
    const files = { 'teams/a.yaml': aGroup('Web.Shop'), 'teams/b.yaml': aGroup('web_shop') };
    expect(report(files)).toMatchInlineSnapshot(`
      "
      teams/b.yaml:2:19 SP302 The team "web_shop" and the team "Web.Shop" are one and the same for hosts that do not tell capitals, or "-", "_" and ".", apart.
          metadata: { name: web_shop }
                            ~~~~~~~~
        teams/a.yaml:2:19 The other one is here.
          metadata: { name: Web.Shop }
                            ~~~~~~~~
        fix: rename one of the two.

      1 error in 1 file. More on a code: service-pipelines explain SP302
      "
    `);
  });
});

describe('SP310', () => {
  test('a former name that a service bears, and one that two services claim', () => {
    const files = {
      'services/basket.yaml': aComponent('basket'),
      'services/cart.yaml': aComponent('cart', 'pipeline: { renamedFrom: [basket, bag] }'),
      'services/trolley.yaml': aComponent('trolley', 'pipeline: { renamedFrom: [bag] }'),
    };
    expect(report(files)).toMatchInlineSnapshot(`
      "
      services/cart.yaml:7:29 SP310 The former name "basket" is not free: a service of the catalog bears it.
            pipeline: { renamedFrom: [basket, bag] }
                                      ~~~~~~
        services/basket.yaml:3:9 The service that bears it is here.
            name: basket
                  ~~~~~~
        fix: delete it here, or rename or delete the other service.

      services/trolley.yaml:7:29 SP310 The former name "bag" is not free: another service claims it too.
            pipeline: { renamedFrom: [bag] }
                                      ~~~
        services/cart.yaml:7:37 The service that claims it too is here.
            pipeline: { renamedFrom: [basket, bag] }
                                              ~~~
        fix: delete it here, or rename or delete the other service.

      2 errors in 2 files. More on a code: service-pipelines explain SP310
      "
    `);
  });

  test('accepts former names that nobody bears', () => {
    expect(report({ 'services/cart.yaml': aComponent('cart', 'pipeline: { renamedFrom: [basket] }') })).toBe(
      '\nNo errors, no warnings.\n',
    );
  });
});
