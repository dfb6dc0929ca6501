/** `doctor` of Jenkins: the account, plugins, folders, credentials by name. */
import { type JenkinsClient, jenkinsClient } from '../registrars/jenkins/client';
import { credentialIds, namedCredentials } from '../registrars/jenkins/credentials';
import type { Reply } from '../remote/call';
import { jenkinsServer } from '../remote/settings';
import { type Check, type Finding, findingsOf, type Patient } from './finding';
import { PLUGINS, type Plugin } from './jenkins-plugins';
import { contact } from './reach';
import { atLeast } from './versions';

const { ok, warn, fail } = findingsOf('jenkins');

export const jenkinsCheck: Check = { system: 'jenkins', run: checkJenkins };

async function checkJenkins(patient: Patient): Promise<readonly Finding[]> {
  const { platform, services, urls, world } = patient;
  if (!services.some(({ engines }) => engines.build === 'jenkins' || engines.deliver === 'jenkins')) {
    return [ok('use', 'No service is built or delivered by Jenkins.')];
  }
  const connect = () => jenkinsServer(patient, urls.jenkins, platform.jenkins.url);
  const found = await contact('jenkins', connect, '/whoAmI/api/json?tree=name,authenticated,anonymous', world.now);
  if (found.kind === 'none') return found.findings;
  const client = jenkinsClient(found.server);
  const parts = await Promise.all([plugins(client, patient), folder(client, patient), credentials(client, patient)]);
  return [...found.findings, account(found.reply), version(found.reply), ...parts.flat()];
}

function account({ body }: Reply): Finding {
  const name = field(body, 'name');
  const known = field(body, 'authenticated') === true && field(body, 'anonymous') !== true;
  return known
    ? ok('token', `Jenkins knows the account as "${String(name)}".`)
    : fail(
        'token',
        'Jenkins takes the calls for anonymous ones.',
        'Check JENKINS_USER and JENKINS_TOKEN: an API token of that user.',
      );
}

function version(reply: Reply): Finding {
  const is = reply.header('x-jenkins');
  return is === undefined
    ? fail('version', 'The server does not say that it is Jenkins.', 'Check JENKINS_URL: it may be a proxy or a login page.')
    : ok('version', `Jenkins ${is}.`);
}

async function plugins(client: JenkinsClient, { services }: Patient): Promise<readonly Finding[]> {
  const needed = PLUGINS.filter(({ neededBy }) => services.some(neededBy));
  const answer = await client.json('/pluginManager/api/json?depth=1&tree=plugins[shortName,version,active,enabled]');
  const installed = pluginsOf(answer);
  if (installed === undefined) {
    const list = needed.map(({ id }) => id).join(', ');
    return [
      warn(
        'plugins',
        'This account may not list the plugins.',
        `Give it Overall/SystemRead, or see that these are there: ${list}.`,
      ),
    ];
  }
  const faults = needed.flatMap((plugin) => pluginFault(plugin, installed.get(plugin.id)) ?? []);
  return faults.length > 0 ? faults : [ok('plugins', `All ${needed.length} plugins in use are there, active and new enough.`)];
}

function pluginFault(plugin: Plugin, found: Installed | undefined): Finding | undefined {
  const { id, use, required } = plugin;
  const told = required ? fail : warn;
  const subject = `plugin ${id}`;
  if (found === undefined) return told(subject, `It is not installed; it is for: ${use}.`, `Install the plugin "${id}".`);
  if (!found.active)
    // Also where this Jenkins is older than the plugin's version asks for: then Jenkins does not load it.
    return told(
      subject,
      `It is installed and not active; it is for: ${use}.`,
      `Enable the plugin "${id}", and start Jenkins again; if its page says that it needs a newer Jenkins, bring Jenkins up to date.`,
    );
  return outdated(plugin, found.version);
}

function outdated({ id, least }: Plugin, version: string): Finding | undefined {
  if (least === undefined) return undefined;
  const enough = atLeast(version, least.version);
  if (enough === true) return undefined;
  const remedy = `Bring the plugin "${id}" up to date.`;
  if (enough === undefined)
    return warn(`plugin ${id}`, `Its version is "${version}", and must be ${least.version} or newer.`, remedy);
  return fail(`plugin ${id}`, `It is of version ${version}, and ${least.version} or newer is needed: ${least.lacking}.`, remedy);
}

async function folder(client: JenkinsClient, { platform }: Patient): Promise<readonly Finding[]> {
  const path = platform.jenkins.folder;
  if ((await client.item(path, 'name')) === undefined) {
    return [
      warn(
        'folder',
        `There is no folder "${path}", or this account may not see it.`,
        'register makes it, which needs Job/Create above it; or make it, and adopt it.',
      ),
    ];
  }
  try {
    await client.config(path);
    return [ok('folder', `The folder "${path}" and its settings can be read.`)];
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return [fail('folder', text, 'Give the account Job/Configure (or Job/ExtendedRead for plan and drift only) in that folder.')];
  }
}

async function credentials(client: JenkinsClient, { platform }: Patient): Promise<readonly Finding[]> {
  const ids = await credentialIds(client, platform.jenkins.folder);
  if (ids === undefined) {
    return [
      warn(
        'credentials',
        'This account may not list credentials.',
        'Give it Credentials/View in the folder, or look for them by hand.',
      ),
    ];
  }
  const named = namedCredentials(platform);
  const missing = named.filter(({ id }) => !ids.has(id));
  return missing.length === 0
    ? [ok('credentials', `All ${named.length} credentials that the catalog names are there.`)]
    : missing.map(({ id, use }) =>
        fail(
          `credential ${id}`,
          `It is not there (${use}).`,
          `Make it in the folder "${platform.jenkins.folder}" or in the global store.`,
        ),
      );
}

interface Installed {
  readonly version: string;
  readonly active: boolean;
}

/** By id. */
function pluginsOf(answer: unknown): ReadonlyMap<string, Installed> | undefined {
  const all = field(answer, 'plugins');
  if (!Array.isArray(all)) return undefined;
  return new Map(
    all.map((each: unknown) => [
      String(field(each, 'shortName')),
      {
        version: String(field(each, 'version') ?? ''),
        active: field(each, 'active') === true && field(each, 'enabled') === true,
      },
    ]),
  );
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}
