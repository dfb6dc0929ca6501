/** What a handler of the GitLab stand-in is given, and the answers that GitLab gives for what it does not do. */
import { type Call, type JsonObject, json, Refusal, type Reply } from '../http/call';
import type { Endpoint, Evidence } from '../http/routes';
import type { Project, Token, User } from './model';
import type { World } from './world';

export interface GitLabSettings {
  readonly tier: 'free' | 'premium' | 'ultimate';
  /** For example `18.6.1`. */
  readonly version: string;
  /** What becomes of a pipeline once it is made: nothing runs here. */
  readonly pipelines: 'success' | 'failed' | 'running' | 'none';
}

export interface GitLab {
  readonly world: World;
  /** Without a slash at the end. */
  readonly url: string;
  readonly settings: () => GitLabSettings;
}

export interface GitLabCall extends Call {
  readonly host: GitLab;
  readonly world: World;
  readonly user: User;
  readonly token: Token;
}

export type GitLabHandler = (call: GitLabCall) => Reply;
export type GitLabEndpoint = Endpoint<GitLabHandler>;

/** The time as GitLab writes it. */
export const stamp = (now: number): string => new Date(now).toISOString();

export const read = (source: string): Evidence => ({ kind: 'read', source });
export const recalled = (source: string): Evidence => ({ kind: 'recalled', source });
export const guessed = (why: string): Evidence => ({ kind: 'guessed', why });

/** `{"message": ...}`, as most of GitLab's refusals are. */
export const refusal = (status: number, message: string | readonly string[] | JsonObject): Refusal =>
  new Refusal(json(status, { message }));

export const notFound = (what = ''): Refusal => refusal(404, what === '' ? '404 Not Found' : `404 ${what} Not Found`);

export const forbidden = (): Refusal => refusal(403, '403 Forbidden');

/** "has already been taken" and its like: 400 with a list for each attribute. */
export const faulty = (attribute: string, message: string): Refusal => refusal(400, { [attribute]: [message] });

export const isPremium = ({ host }: GitLabCall): boolean => host.settings().tier !== 'free';

/** `atLeast(call, 17, 11)`: whether the server is of this version or newer. */
export function atLeast({ host }: GitLabCall, major: number, minor: number): boolean {
  const [ownMajor = 0, ownMinor = 0] = host.settings().version.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

export const projectUrl = ({ host }: GitLabCall, project: Project): string => `${host.url}/${project.full_path}`;
