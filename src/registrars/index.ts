/** The registry of remote systems: one line each, in the order in which they are prepared. */
import type { Connector } from './connect';

export const connectors: readonly Connector[] = [
  { system: 'aws', connect: async (context) => (await import('./aws/connect.js')).connectAws(context) },
  { system: 'gitlab', connect: async (context) => (await import('./gitlab/connect.js')).connectGitLab(context) },
  { system: 'jenkins', connect: async (context) => (await import('./jenkins/connect.js')).connectJenkins(context) },
];
