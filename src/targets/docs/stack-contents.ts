/** What the templates that were just emitted make, read back from their text: so that the page cannot say anything else. */

/** One resource of a template. */
export interface Content {
  /** Without `AWS::`, in words: `ECS Service`. */
  readonly kind: string;
  /** Environments it is made in; `undefined` for all. */
  readonly environments: ReadonlySet<string> | undefined;
  /** Metrics that it watches, if it is an alarm. */
  readonly metrics: number;
}

/** @param text A template of ours: two spaces for each level, types before everything else of a resource. */
export function contentsOf(text: string): readonly Content[] {
  const sections = sectionsOf(text);
  const conditions = new Map(sections.get('Conditions')?.map(({ name, body }) => [name, environmentsIn(body)]));
  return (sections.get('Resources') ?? []).map(({ body }) => {
    const kind = (wordAfter(body, '    Type: ') ?? '').replace('AWS::', '').replace('::', ' ');
    const condition = wordAfter(body, '    Condition: ');
    const environments = condition === undefined ? undefined : conditions.get(condition);
    return { kind, environments, metrics: kind === 'CloudWatch Alarm' ? metricsIn(body) : 0 };
  });
}

/** What is made in one environment. */
export const contentsIn = (contents: readonly Content[], environment: string): readonly Content[] =>
  contents.filter(({ environments }) => environments === undefined || environments.has(environment));

/** `2 CloudWatch Alarm`: by kind, in the order of the alphabet. */
export function countedKinds(contents: readonly Content[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { kind } of contents) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${count} ${kind}`);
}

/** A key of a section, with the lines below it. */
interface Block {
  readonly name: string;
  readonly body: string[];
}

/** In one pass: this is done for every template of a fleet. */
function sectionsOf(text: string): ReadonlyMap<string, readonly Block[]> {
  const sections = new Map<string, Block[]>();
  let blocks: Block[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('   ')) blocks.at(-1)?.body.push(line);
    else if (line.startsWith('  ') && line.endsWith(':')) blocks.push({ name: line.slice(2, -1), body: [] });
    else if (line.endsWith(':')) {
      blocks = [];
      sections.set(line.slice(0, -1), blocks);
    }
  }
  return sections;
}

const wordAfter = (body: readonly string[], start: string): string | undefined =>
  body.find((line) => line.startsWith(start))?.slice(start.length);

/** An alarm on one metric does not list it. */
const metricsIn = (body: readonly string[]): number => Math.max(1, body.filter((line) => line.includes(' MetricStat:')).length);

/** A condition on the environment's name compares it with each that it holds in. */
const environmentsIn = (body: readonly string[]): ReadonlySet<string> | undefined =>
  body.some((line) => line.endsWith('Ref: Environment'))
    ? new Set(body.flatMap((line) => /^\s+- ['"]?([a-z][a-z0-9-]*)['"]?$/.exec(line)?.[1] ?? []))
    : undefined;
