/** Where Jenkins' behaviour is known from. */
import type { Evidence } from '../../http/routes';

export const CLIENT: Evidence = { kind: 'read', source: 'npm jenkins 1.1.0 and papi 1.1.2, run against a local server' };
export const REMOTE: Evidence = { kind: 'recalled', source: 'jenkins.io book, Remote Access API' };
export const CREDENTIALS: Evidence = { kind: 'read', source: 'credentials-plugin docs/user.adoc' };
export const CONVERTER: Evidence = { kind: 'read', source: 'pipeline-model-definition ModelConverterAction.java' };
export const BRANCHES: Evidence = { kind: 'read', source: 'branch-api MultiBranchProject.onLoad' };
export const guessed = (why: string): Evidence => ({ kind: 'guessed', why });
