/** The bulk reading: every item below the platform's folder with its mark, in one call. */
import type { JenkinsClient } from './client';
import { type KindName, kindOfClass } from './kinds';
import { readDescription } from './marks';

/** An item as the listing shows it. */
export interface Listed {
  readonly path: string;
  /** `undefined` for a kind of item that we keep none of. */
  readonly kind: KindName | undefined;
  readonly description: string;
}

/** The platform's folder, the teams' folders, and the jobs in these. Branches of multibranch jobs are a level below. */
const FIELDS = '_class,name,description';
const TREE = `${FIELDS},jobs[${FIELDS},jobs[${FIELDS}]]`;

/** Empty where there is no such folder yet. @throws TypeError for an answer of another shape. */
export async function listing(client: JenkinsClient, folder: string): Promise<readonly Listed[]> {
  const answer = await client.item(folder, TREE);
  if (answer === undefined) return [];
  const top = itemOf(answer, folder);
  return [top, ...below(answer, top)];
}

/** Whether an item is marked at all. */
export const markOf = ({ description }: Listed) => readDescription(description).mark;

function below(answer: unknown, folder: Listed): readonly Listed[] {
  if (folder.kind !== 'folder') return [];
  return jobsOf(answer).flatMap((job) => {
    const item = itemOf(job, `${folder.path}/${nameOf(job)}`);
    return [item, ...below(job, item)];
  });
}

function itemOf(answer: unknown, path: string): Listed {
  const { _class: apiClass, description } = fields(answer);
  return {
    path,
    kind: typeof apiClass === 'string' ? kindOfClass(apiClass) : undefined,
    description: typeof description === 'string' ? description : '',
  };
}

function nameOf(answer: unknown): string {
  const { name } = fields(answer);
  if (typeof name !== 'string') throw new TypeError('Jenkins lists an item without a name; is this its remote API?');
  return name;
}

function jobsOf(answer: unknown): readonly unknown[] {
  const { jobs } = fields(answer);
  return Array.isArray(jobs) ? jobs : [];
}

function fields(answer: unknown): Readonly<Record<string, unknown>> {
  if (typeof answer !== 'object' || answer === null) throw new TypeError('Jenkins gave no item; is this its remote API?');
  return { ...answer };
}
