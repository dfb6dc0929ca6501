/** The record of what was delivered into a repository: it travels in the same commit, and proves later which files are ours. */

/** What one delivery put into a repository for one service. */
export interface DeliveryRecord {
  /** The platform's name: whose files these are. */
  readonly catalog: string;
  readonly service: string;
  /** Mode and blob id, `100644 3b18e5...`, by path from the repository's root. */
  readonly files: ReadonlyMap<string, string>;
}

/** Where the record of a service lies. @param folder The service's folder; empty for the root. */
export const recordPath = (folder: string): string => `${folder === '' ? '' : `${folder}/`}delivery/delivered.txt`;

export function recordText({ catalog, service, files }: DeliveryRecord): string {
  const lines = [...files].map(([path, blob]) => `${blob} ${path}\n`);
  return `${HEAD}"${catalog}" for "${service}". Do not edit.\n${lines.join('')}`;
}

/** `undefined` when the text is no such record. Lines that are none are passed over. */
export function readRecord(text: string): DeliveryRecord | undefined {
  const [head = '', ...lines] = text.split('\n');
  const [, catalog, service] = FIRST.exec(head) ?? [];
  if (catalog === undefined || service === undefined) return undefined;
  const files = lines.flatMap((line) => {
    const [, blob, path] = LINE.exec(line) ?? [];
    return blob === undefined || path === undefined ? [] : [[path, blob] as const];
  });
  return { catalog, service, files: new Map(files) };
}

const HEAD = '# Files delivered by the service catalog ';
const FIRST = /^# Files delivered by the service catalog "([^"]+)" for "([^"]+)"\. Do not edit\.$/;
const LINE = /^(100(?:644|755) [0-9a-f]{40}) (.+)$/;
