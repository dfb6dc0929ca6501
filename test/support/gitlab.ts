/** Reads an emitted `.gitlab-ci.yml` as GitLab does: by a reader of YAML 1.1, with `extends` and `!reference` followed, and its schema. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { Ajv, type ErrorObject } from 'ajv';
import { parse } from 'yaml';
import type { Pipeline } from '../../src/model/pipeline';
import { gitlabCi } from '../../src/targets/gitlab-ci/gitlab-ci';

export const DIGEST = 'ab'.repeat(32);

/** The parts of a job that tests look at. */
export interface GitLabJob {
  readonly stage?: string;
  readonly extends?: string;
  readonly image?: { readonly name: string };
  readonly services?: readonly {
    readonly name: string;
    readonly alias: string;
    readonly variables?: Readonly<Record<string, unknown>>;
  }[];
  readonly tags?: readonly string[];
  readonly needs?: readonly { readonly job: string; readonly artifacts: boolean; readonly optional?: boolean }[];
  readonly rules?: readonly GitLabRule[];
  readonly interruptible?: boolean;
  readonly timeout?: string;
  readonly retry?: number | { readonly max: number; readonly when: readonly string[] };
  readonly resource_group?: string;
  readonly manual_confirmation?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly id_tokens?: Readonly<Record<string, { readonly aud: string }>>;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly cache?: readonly Readonly<Record<string, unknown>>[];
  readonly before_script?: readonly string[];
  readonly script?: readonly string[];
  readonly after_script?: readonly string[];
  readonly coverage?: string;
  readonly artifacts?: Readonly<Record<string, unknown>>;
}

export interface GitLabRule {
  readonly if?: string;
  readonly when?: string;
  readonly allow_failure?: boolean;
  readonly changes?: { readonly paths: readonly string[]; readonly compare_to?: string };
  readonly auto_cancel?: { readonly on_new_commit: string };
}

export interface GitLabFile {
  readonly text: string;
  /** Top-level keys as they stand. */
  readonly content: Readonly<Record<string, unknown>>;
  /** Jobs that run, by name, with what they extend and refer to. */
  readonly jobs: ReadonlyMap<string, GitLabJob>;
  job(name: string): GitLabJob;
}

export function gitlabFile(pipeline: Pipeline, deliveryDigest = DIGEST): GitLabFile {
  const [artifact, ...others] = gitlabCi.emit(pipeline, { deliveryDigest });
  if (artifact === undefined || others.length > 0) throw new Error(`expected one file, found ${others.length + 1}`);
  const content = readYaml11(artifact.text);
  const jobs = new Map(
    Object.entries(content).flatMap(([name, value]) => {
      return isMapping(value) && 'script' in value ? [[name, followed(content, value) as GitLabJob] as const] : [];
    }),
  );
  return {
    text: artifact.text,
    content,
    jobs,
    job(name) {
      const found = jobs.get(name);
      if (found === undefined) throw new Error(`no job "${name}"; there are ${[...jobs.keys()].join(', ')}`);
      return found;
    },
  };
}

/** As GitLab's own reader, which is one of YAML 1.1, sees it. */
export function readYaml11(text: string): Readonly<Record<string, unknown>> {
  const reference = { tag: '!reference', collection: 'seq' as const, identify: () => false };
  const content: unknown = parse(text, { version: '1.1', customTags: (tags) => [...tags, reference] });
  if (!isMapping(content)) throw new Error('the file is no mapping');
  return content;
}

/** What GitLab's own JSON schema for this file has to say; nothing when it is content. */
export function schemaFaults(content: unknown): readonly string[] {
  const validate = schemaValidator();
  return validate(content) ? [] : (validate.errors ?? []).map(faultText);
}

let validator: ReturnType<Ajv['compile']> | undefined;

function schemaValidator(): ReturnType<Ajv['compile']> {
  validator ??= new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(gitlabSchema());
  return validator;
}

const faultText = ({ instancePath, message }: ErrorObject): string => `${instancePath} ${message ?? ''}`;

/** The schema lies inside gitlab-ci-local as a literal of JavaScript. */
function gitlabSchema(): object {
  const source = readFileSync(createRequire(__filename).resolve('gitlab-ci-local'), 'utf8');
  const start = source.indexOf('{$schema:"http://json-schema.org/draft-07/schema#",$id:"https://gitlab.com/.gitlab-ci.yml"');
  if (start < 0) throw new Error('gitlab-ci-local no longer carries the schema where it was');
  const schema: unknown = runInNewContext(`(${literalAt(source, start)})`);
  return JSON.parse(JSON.stringify(schema));
}

/** The text of the object literal that begins there: braces are counted, those in strings are not. */
function literalAt(source: string, start: number): string {
  const token = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[{}]/gsu;
  token.lastIndex = start;
  let depth = 0;
  for (let found = token.exec(source); found !== null; found = token.exec(source)) {
    if (found[0] === '{') depth += 1;
    if (found[0] === '}') depth -= 1;
    if (depth === 0) return source.slice(start, token.lastIndex);
  }
  throw new Error('the literal has no end');
}

function followed(content: Readonly<Record<string, unknown>>, job: Readonly<Record<string, unknown>>): object {
  const parent = typeof job.extends === 'string' ? content[job.extends] : undefined;
  const own = Object.entries(job).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.flatMap((item) => dereferenced(content, item)) : value,
  ]);
  return { ...(isMapping(parent) ? parent : {}), ...Object.fromEntries(own) };
}

/** In a list of strings a list can only be a reference. */
function dereferenced(content: Readonly<Record<string, unknown>>, item: unknown): readonly unknown[] {
  if (!Array.isArray(item)) return [item];
  const [job, key] = item.map(String);
  const target = content[job ?? ''];
  const found = isMapping(target) ? target[key ?? ''] : undefined;
  if (!Array.isArray(found)) throw new Error(`!reference [${item.join(', ')}] leads nowhere`);
  return found;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
