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
  const conditions = new Map(blocksOf(section(text, 'Conditions')).map(([name, body]) => [name, environmentsIn(body)]));
  return blocksOf(section(text, 'Resources')).map(([, body]) => {
    const kind = (/^ {4}Type: (?:AWS::)?(\S+)$/m.exec(body)?.[1] ?? '').replace('::', ' ');
    const condition = /^ {4}Condition: (\S+)$/m.exec(body)?.[1];
    const environments = condition === undefined ? undefined : conditions.get(condition);
    return { kind, environments, metrics: kind === 'CloudWatch Alarm' ? Math.max(1, body.split(' MetricStat:').length - 1) : 0 };
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

const section = (text: string, name: string): string => {
  const from = text.indexOf(`\n${name}:\n`);
  if (from < 0) return '';
  const rest = text.slice(from + name.length + 3);
  const end = rest.search(/^\S/m);
  return end < 0 ? rest : rest.slice(0, end);
};

/** Name and body of each key at the first level. */
const blocksOf = (body: string): readonly (readonly [string, string])[] =>
  body
    .split(/^ {2}(?=[A-Za-z0-9]+:$)/m)
    .slice(1)
    .map((block) => [block.slice(0, block.indexOf(':')), block.slice(block.indexOf('\n') + 1)]);

/** A condition on the environment's name compares it with each that it holds in. */
const environmentsIn = (body: string): ReadonlySet<string> | undefined =>
  body.includes('Ref: Environment\n')
    ? new Set([...body.matchAll(/^\s+- ['"]?([a-z][a-z0-9-]*)['"]?$/gm)].map(([, name = '']) => name))
    : undefined;
