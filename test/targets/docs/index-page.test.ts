import { describe, expect, test } from 'vitest';
import { indexPage, indexRow } from '../../../src/targets/docs/index-page';
import { aGitLabPipeline, aPipeline, aPlatform, aService } from '../../support/builders';

describe('the index page', () => {
  test('lists services by domain and name, whatever their order', () => {
    const pricing = indexRow(aPipeline({ service: aService({ name: 'pricing', title: 'Pricing', domain: 'electronics' }) }));
    const rows = [indexRow(aGitLabPipeline()), pricing, indexRow(aPipeline())];
    const page = indexPage(rows, aPlatform());
    expect(page.split('\n\n## ')[0]).toBe(`# Services

3 services. This page and the folders beside it are generated from the catalog; edits are overwritten.

| Service | Title | Owner | Domain | Lifecycle | Builds | Delivers | Environments |
| --- | --- | --- | --- | --- | --- | --- | --- |
| [\`pricing\`](pricing/README.md) | Pricing | Commerce | electronics | production | Jenkins | CodePipeline | dev, stage, preprod, prod |
| [\`checkout\`](checkout/README.md) | Checkout | Commerce | fashion | production | Jenkins | CodePipeline | dev, stage, preprod, prod |
| [\`storefront\`](storefront/README.md) | Storefront | Commerce | fashion | production | GitLab CI | GitLab CI | dev, stage, preprod, prod |`);
    expect(indexPage([...rows].reverse(), aPlatform())).toBe(page);
  });

  test('survives the way through JSON, so that rows can be kept between runs', () => {
    const rows = [indexRow(aPipeline())];
    expect(indexPage(JSON.parse(JSON.stringify(rows)), aPlatform())).toBe(indexPage(rows, aPlatform()));
  });

  // By hand: a load balancer costs 0.02772 for each of 730 hours, 20.24.
  test('divides what load balancers cost between the services with a route on them', () => {
    const { environments, ...platform } = aPlatform();
    const [dev, ...others] = environments;
    const spare = dev?.pools.map((pool) => ({ ...pool, name: 'spare' })) ?? [];
    const rows = ['pricing', 'stock', 'search'].map((name) => indexRow(aPipeline({ service: aService({ name }) })));
    const changed = { ...platform, environments: [...(dev ? [{ ...dev, pools: [...dev.pools, ...spare] }] : []), ...others] };
    expect(indexPage(rows, changed)).toContain(`## What they share, and roughly what that costs

| Environment | Load balancer | Services | USD a month | For each of them |
| --- | --- | --- | --- | --- |
| \`dev\` | \`internal-1\` | 3 | about 20 | about 6.7 |
| \`dev\` | \`spare\` | 0 | about 20 | nobody uses it |
| \`stage\` | \`internal-1\` | 3 | about 20 | about 6.7 |`);
  });
});
