/** What a person must know before a change on Jenkins: new scans, running builds, addresses that others know. */
import type { Change } from '../../registration/plan';
import type { JenkinsClient } from './client';

export async function consequencesOf(client: JenkinsClient, change: Change): Promise<readonly string[]> {
  switch (change.action) {
    case 'create':
    case 'adopt':
      return [];
    case 'update':
      return change.kind === 'multibranch' ? [SCAN] : [];
    case 'move':
      return [...MOVED, ...(await running(client, change.from?.address ?? change.address))];
    case 'disable':
      return running(client, change.address);
    case 'delete':
      return [`All builds of "${change.address}" and their logs are deleted.`, ...(await running(client, change.address))];
    default:
      return [];
  }
}

const SCAN = 'Jenkins looks through the repository again.';
const MOVED = [
  'Its address changes, and with it links to builds, and the subject of its id tokens: AWS must trust the new one first.',
];

/** Builds of a job, or of the branches of a multibranch job, that are running now. */
async function running(client: JenkinsClient, address: string): Promise<readonly string[]> {
  const build = 'lastBuild[number,building]';
  const answer = await client.item(address, `name,${build},jobs[name,${build}]`);
  const names = [answer, ...jobsOf(answer)].flatMap((job) => {
    const last = field(job, 'lastBuild');
    return field(last, 'building') === true ? [`${String(field(job, 'name'))} #${String(field(last, 'number'))}`] : [];
  });
  return names.length === 0 ? [] : [`Running now: ${names.join(', ')}.`];
}

function jobsOf(answer: unknown): readonly unknown[] {
  const jobs = field(answer, 'jobs');
  return Array.isArray(jobs) ? jobs : [];
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}
