import { describe, expect, it } from 'vitest';
import { aGitLabService, aPipeline } from '../../support/builders';
import { gitlabFile, schemaFaults } from '../../support/gitlab';

const base = aGitLabService();
const service = aGitLabService({
  quality: {
    ...base.quality,
    integrationTests: true,
    testServices: [
      { name: 'cache', image: 'retail.example/valkey:8', port: 6379, variables: {} },
      { name: 'database', image: 'retail.example/postgres:17', port: 5432, variables: { PASSWORD: '$CI_JOB_TOKEN', DB: 'on' } },
    ],
  },
});

describe('what integration tests talk to', () => {
  const file = gitlabFile(aPipeline({ service }));

  it('runs beside that job alone, under its own name, with its own variables as they are written', () => {
    expect(file.jobs.get('integration-tests')?.services).toEqual([
      { name: 'retail.example/valkey:8', alias: 'cache' },
      {
        name: 'retail.example/postgres:17',
        alias: 'database',
        variables: { PASSWORD: '$$CI_JOB_TOKEN', DB: 'on' },
      },
    ]);
    expect([...file.jobs].filter(([, { services }]) => services !== undefined).map(([name]) => name)).toEqual([
      'integration-tests',
    ]);
    expect(schemaFaults(file.content)).toEqual([]);
  });

  it('is waited for before the tests begin', () => {
    const [first, ...others] = file.jobs.get('integration-tests')?.script ?? [];
    expect(first).toBe('sh delivery/pipeline.sh await-services cache:6379 database:5432');
    expect(others.length).toBeGreaterThan(0);
  });
});
