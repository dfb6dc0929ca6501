import { describe, expect, test } from 'vitest';
import { indexPage, indexRow } from '../../../src/targets/docs/index-page';
import { aGitLabPipeline, aPipeline, aService } from '../../support/builders';

describe('the index page', () => {
  test('lists services by domain and name, whatever their order', () => {
    const pricing = indexRow(aPipeline({ service: aService({ name: 'pricing', title: 'Pricing', domain: 'electronics' }) }));
    const rows = [indexRow(aGitLabPipeline()), pricing, indexRow(aPipeline())];
    const page = indexPage(rows);
    expect(page).toBe(`# Services

3 services. This page and the folders beside it are generated from the catalog; edits are overwritten.

| Service | Title | Owner | Domain | Lifecycle | Builds | Delivers | Environments |
| --- | --- | --- | --- | --- | --- | --- | --- |
| [\`pricing\`](pricing/README.md) | Pricing | Commerce | electronics | production | Jenkins | CodePipeline | dev, stage, preprod, prod |
| [\`checkout\`](checkout/README.md) | Checkout | Commerce | fashion | production | Jenkins | CodePipeline | dev, stage, preprod, prod |
| [\`storefront\`](storefront/README.md) | Storefront | Commerce | fashion | production | GitLab CI | GitLab CI | dev, stage, preprod, prod |
`);
    expect(indexPage([...rows].reverse())).toBe(page);
  });

  test('survives the way through JSON, so that rows can be kept between runs', () => {
    const rows = [indexRow(aPipeline())];
    expect(indexPage(JSON.parse(JSON.stringify(rows)))).toBe(indexPage(rows));
  });
});
