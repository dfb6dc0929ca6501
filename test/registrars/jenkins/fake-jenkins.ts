/** A small Jenkins in memory, behind `World.fetch`: items by path, written down as Jenkins does, and every call counted. */
import type { World } from '../../../src/remote/world';

export interface Called {
  readonly method: string;
  readonly path: string;
}

/** Instead of an answer, or after the effect: `lost` answers nobody hears. */
export type Fault = (call: Called, index: number) => Response | 'lost' | Error | undefined;

export class FakeJenkins {
  readonly items: Map<string, string>;
  readonly calls: Called[] = [];
  readonly credentials = new Set<string>();
  fault: Fault = () => undefined;
  /** Elements of a plugin that is not installed: they vanish without a word. */
  unknown = '';
  #time = Date.UTC(2026, 0, 1);

  constructor(items: ReadonlyMap<string, string> = new Map()) {
    this.items = new Map(items);
  }

  get posts(): readonly Called[] {
    return this.calls.filter(({ method }) => method !== 'GET');
  }

  get world(): World {
    return {
      now: () => this.#time,
      random: () => 0.5,
      sleep: async (milliseconds) => {
        this.#time += milliseconds;
      },
      fetch: async (url, init) => this.#fetch(new URL(url), init),
    };
  }

  /** Puts an item there, as a person would. */
  put(path: string, xml: string): void {
    this.items.set(path, xml);
  }

  /** The item's file. */
  get(path: string): string {
    const xml = this.items.get(path);
    if (xml === undefined) throw new Error(`no item ${path}`);
    return xml;
  }

  change(path: string, from: string | RegExp, to: string): void {
    const xml = this.get(path);
    const changed = xml.replace(from, to);
    if (changed === xml) throw new Error(`${String(from)} is not in ${path}`);
    this.items.set(path, changed);
  }

  async #fetch(url: URL, init: RequestInit): Promise<Response> {
    const call = { method: init.method ?? 'GET', path: url.pathname + url.search };
    this.calls.push(call);
    const fault = this.fault(call, this.calls.length - 1);
    if (fault instanceof Error) throw fault;
    if (fault instanceof Response) return fault;
    const answer = this.#answer(call.method, url, String(init.body ?? ''));
    if (fault === 'lost') throw networkError('ECONNRESET');
    return answer;
  }

  #answer(method: string, url: URL, body: string): Response {
    const { jobs, rest } = partsOf(url.pathname);
    const path = jobs.join('/');
    if (rest === 'createItem') return this.#create([...jobs, url.searchParams.get('name') ?? ''].join('/'), body);
    if (/credentials\/store/.test(rest)) {
      const all = rest.includes('/system/') ? [...this.credentials] : [];
      return json({ credentials: all.map((id) => ({ id })) });
    }
    if (!this.items.has(path)) return new Response('not found', { status: 404 });
    if (rest === 'config.xml' && method === 'GET') return new Response(this.get(path));
    if (rest === 'config.xml') return this.#write(path, body);
    if (rest === 'api/json') return json(this.#json(path));
    if (rest === 'doDelete') return this.#delete(path);
    if (rest === 'move/move') {
      return this.#relocate(path, `${(url.searchParams.get('destination') ?? '').slice(1)}/${jobs.at(-1)}`);
    }
    if (rest === 'confirmRename') {
      return this.#relocate(path, [...jobs.slice(0, -1), url.searchParams.get('newName') ?? ''].join('/'));
    }
    return new Response('no such call', { status: 404 });
  }

  #create(path: string, xml: string): Response {
    const parent = path.split('/').slice(0, -1).join('/');
    if (parent !== '' && !this.items.has(parent)) return new Response('', { status: 404 });
    if (this.items.has(path)) {
      return new Response('', { status: 400, headers: { 'x-error': `A job already exists with the name '${path}'` } });
    }
    return this.#write(path, xml);
  }

  #write(path: string, xml: string): Response {
    this.items.set(path, writtenDown(this.unknown === '' ? xml : xml.replace(new RegExp(this.unknown), '')));
    return new Response('');
  }

  #delete(path: string): Response {
    for (const each of [...this.items.keys()]) if (each === path || each.startsWith(`${path}/`)) this.items.delete(each);
    return redirect();
  }

  #relocate(from: string, to: string): Response {
    for (const each of [...this.items.keys()]) {
      if (each !== from && !each.startsWith(`${from}/`)) continue;
      this.items.set(to + each.slice(from.length), this.get(each));
      this.items.delete(each);
    }
    return redirect();
  }

  #json(path: string): object {
    const xml = this.get(path);
    const below = [...this.items.keys()].filter((each) => each.split('/').slice(0, -1).join('/') === path);
    return {
      _class: classOf(xml),
      name: path.split('/').at(-1),
      description: unescaped(/<description>([\s\S]*?)<\/description>/.exec(xml)?.[1] ?? ''),
      ...(below.length > 0 ? { jobs: below.map((each) => this.#json(each)) } : {}),
    };
  }
}

/** As Jenkins writes a file it was sent: versions of plugins, defaults, what a plugin has looked up. */
export function writtenDown(xml: string): string {
  return xml
    .replace(/^<\?xml[^>]*\?>\s*/, "<?xml version='1.1' encoding='UTF-8'?>\n")
    .replace(/<(com\.cloudbees\.hudson\.plugins\.folder\.Folder|flow-definition)>/, '<$1 plugin="some-plugin@1.2.3">')
    .replace(/(class="[^"]*(?:GitLabSCMSource|GitSCM|BranchSourceList)")(?! plugin)/g, '$1 plugin="other@4.5"')
    .replace('</properties>\n  <orphaned', '</properties>\n  <folderViews/>\n  <orphaned')
    .replace(
      /(<projectPath>[^<]*<\/projectPath>)(?!\s*<project(?:Name|Id)>)/,
      '$1<projectName>x</projectName><projectId>7</projectId>',
    )
    .replace('<properties/>', '<properties>\n  </properties>\n  <healthMetrics/>\n  <icon class="x.StockFolderIcon"/>');
}

export const networkError = (code: string): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

const json = (body: unknown): Response => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
const redirect = (): Response => new Response('', { status: 302, headers: { location: 'https://jenkins.retail.example/' } });

function partsOf(pathname: string): { readonly jobs: readonly string[]; readonly rest: string } {
  const [, under = '', rest = ''] = /^((?:\/job\/[^/]+)*)\/?(.*)$/.exec(pathname) ?? [];
  const jobs = under.split('/job/').slice(1).map(decodeURIComponent);
  return { jobs, rest };
}

function classOf(xml: string): string {
  const root = /<([a-zA-Z][^\s/>]*)/.exec(xml.replace(/^<\?[^>]*\?>/, ''))?.[1] ?? '';
  return root === 'flow-definition' ? 'org.jenkinsci.plugins.workflow.job.WorkflowJob' : root;
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
