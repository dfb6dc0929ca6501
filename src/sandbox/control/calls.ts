/** What was called: counters by endpoint, and the last calls one by one. */

export interface CallRecord {
  readonly number: number;
  readonly site: 'gitlab' | 'jenkins';
  readonly method: string;
  readonly path: string;
  readonly endpoint: string;
  /** 0: the connection was cut or left hanging. */
  readonly status: number;
  readonly sent: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface CallLog {
  add(record: Omit<CallRecord, 'number'>): void;
  /** The last calls, the oldest first; numbers above `after`. */
  last(after: number): readonly CallRecord[];
  summary(): CallSummary;
  clear(): void;
}

export interface CallSummary {
  readonly total: number;
  readonly sites: Readonly<Record<string, number>>;
  /** `gitlab GET /api/v4/projects/:id` and how often. */
  readonly endpoints: Readonly<Record<string, number>>;
  readonly statuses: Readonly<Record<string, number>>;
  readonly sent: number;
}

const KEPT = 20_000;

export function openCalls(): CallLog {
  let records: CallRecord[] = [];
  let total = 0;
  let sent = 0;
  let sites = new Map<string, number>();
  let endpoints = new Map<string, number>();
  let statuses = new Map<string, number>();
  return {
    add: (record) => {
      total++;
      sent += record.sent;
      records.push({ number: total, ...record });
      if (records.length > 2 * KEPT) records = records.slice(-KEPT);
      count(sites, record.site);
      count(endpoints, `${record.site} ${record.endpoint}`);
      count(statuses, String(record.status));
    },
    last: (after) => records.filter(({ number }) => number > after),
    summary: () => ({
      total,
      sites: Object.fromEntries(sites),
      endpoints: Object.fromEntries([...endpoints].sort()),
      statuses: Object.fromEntries([...statuses].sort()),
      sent,
    }),
    clear: () => {
      records = [];
      total = 0;
      sent = 0;
      sites = new Map();
      endpoints = new Map();
      statuses = new Map();
    },
  };
}

function count(counters: Map<string, number>, key: string): void {
  counters.set(key, (counters.get(key) ?? 0) + 1);
}
