/** Deploy freezes where the catalog's window is one for the whole project: GitLab shows them, and every deployment honours them. */
import type { DeploymentWindow } from '../../../model/platform';
import type { Service } from '../../../model/service';
import { weekdays } from '../../../program/window';
import { same } from '../../../registration/digest';
import type { JsonObject } from '../../../registration/resource';
import { type Members, PAGE } from '../client';
import { gitlabBuilt } from '../scope';
import type { LiveProject, Setting } from './setting';

/**
 * A freeze concerns all environments of a project, so it can say a window only where all environments have the same one; elsewhere
 * each deployment checks its own. A period has neither name nor description: ours are known by how their times are written.
 */
export const freezePeriods: Setting = {
  name: 'freezePeriods',
  desired: (scope) => {
    const service = gitlabBuilt(scope);
    if (service?.engines.deliver !== 'gitlab') return undefined;
    const period = closedTime(commonWindow(service));
    return { ours: period === undefined ? [] : [told(period)] };
  },
  read: async (live) => ({ settings: { ours: (await listed(live)).map(told).sort() } }),
  apply: async (live, { ours }) => {
    const wanted = (period: Period): boolean => Array.isArray(ours) && ours.includes(told(period));
    const found = await listed(live);
    const { FreezePeriods } = live.gitlab.rest;
    for (const text of Array.isArray(ours) ? ours : []) {
      if (found.some((each) => told(each) === text)) continue;
      const [, start = '', end = '', zone = ''] = TOLD.exec(String(text)) ?? [];
      await FreezePeriods.create(live.id, start, end, { cronTimezone: zone });
    }
    // The new one is there before the old one goes: nobody deploys in between.
    for (const period of found) if (!wanted(period)) await FreezePeriods.remove(live.id, period.id);
  },
};

interface Period {
  readonly freeze_start: string;
  readonly freeze_end: string;
  readonly cron_timezone: string;
}

/** The window of all environments, or `undefined` where one has none or another one. */
export function commonWindow({ environments }: Pick<Service, 'environments'>): DeploymentWindow | undefined {
  const [first, ...others] = environments.map(({ window }) => window);
  const hours = (window: DeploymentWindow | undefined): JsonObject | undefined =>
    window && { zone: window.timeZone, days: weekdays(window.days), ...window.hours };
  return others.every((window) => same(hours(window), hours(first))) ? first : undefined;
}

/**
 * The time outside a window: it begins where the window of a day closes and ends where the next one opens.
 *
 * @source GitLab, Deployment safety, "Prevent deployments during deploy freeze windows": cron of start and end, in one time zone.
 */
export function closedTime(window: DeploymentWindow | undefined): Period | undefined {
  if (window === undefined) return undefined;
  const { from, to } = window.hours;
  const days = weekdays(window.days);
  const next = (day: number): number => (day % 7) + 1;
  const allDay = from === 0 && to === 24;
  // Where one day's window goes over into the next one's, nothing closes.
  const opens = days.filter((day) => !(allDay && days.some((each) => next(each) === day)));
  const closes = days.filter((day) => !(allDay && days.includes(next(day))));
  if (opens.length === 0) return undefined;
  const start = to === 24 ? cron(0, closes.map(next)) : cron(to, closes);
  return { freeze_start: start, freeze_end: cron(from, opens), cron_timezone: window.timeZone };
}

/** Two digits for minute and hour, days one by one: as nobody writes it by hand. Sunday is 0. */
const cron = (hour: number, days: readonly number[]): string => {
  const numbers = days.map((day) => day % 7).sort((a, b) => a - b);
  return `00 ${String(hour).padStart(2, '0')} * * ${numbers.join(',')}`;
};

const OURS = /^00 [0-2]\d \* \* [0-6](?:,[0-6])*$/;
const TOLD = /^(.*) to (.*) in (\S+)$/;

const told = ({ freeze_start, freeze_end, cron_timezone }: Period): string =>
  `${freeze_start} to ${freeze_end} in ${cron_timezone}`;

async function listed({ gitlab, id }: LiveProject): Promise<readonly (Period & { readonly id: number })[]> {
  const all: readonly Members[] = await gitlab.rest.FreezePeriods.all(id, PAGE);
  return all
    .map((each) => ({
      id: Number(each.id),
      freeze_start: String(each.freeze_start),
      freeze_end: String(each.freeze_end),
      cron_timezone: String(each.cron_timezone),
    }))
    .filter(({ freeze_start, freeze_end }) => OURS.test(freeze_start) && OURS.test(freeze_end));
}
