/** The check that a deployment makes before anything else on hosts without windows of their own: is this the time to deploy? */
import type { DeploymentWindow } from '../model/platform';
import { assignments, lines, type ShellCommand, verbatim } from '../syntax/shell';

/** Fails outside the window and says when to try again. It does not wait: that would hold an agent, and the lock that a rollback needs. */
export function windowCheck(environment: string, { timeZone, days, hours }: DeploymentWindow): ShellCommand {
  const data = assignments({
    WINDOW_ENVIRONMENT: environment,
    WINDOW_ZONE: timeZone,
    WINDOW_DAYS: weekdays(days).join(' '),
    WINDOW_FROM: String(hours.from),
    WINDOW_TO: String(hours.to),
    WINDOW_TEXT: `${days}, from ${hours.from} to ${hours.to} o'clock, ${timeZone}`,
  });
  return lines(verbatim('# Is the deployment window open?'), data, WINDOW_CHECK);
}

/** ISO numbers (Monday is 1) of a list such as `MON-THU`, `SUN-THU` or `MON,WED`. @throws TypeError for other text. */
export function weekdays(days: string): readonly number[] {
  const named = new Set(days.split(',').flatMap(range));
  return WEEK.filter((day) => named.has(day));
}

const DAYS: readonly string[] = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];
const WEEK: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

function range(text: string): readonly number[] {
  const [from, to = from] = text.trim().split('-').map(dayNumber);
  if (from === undefined || to === undefined) return [];
  return from <= to ? WEEK.filter((day) => day >= from && day <= to) : WEEK.filter((day) => day >= from || day <= to);
}

function dayNumber(name: string): number {
  const index = DAYS.indexOf(name.toUpperCase());
  if (index < 0) throw new TypeError(`Delivery window: "${name}" is no day of a deployment window; write MON to SUN.`);
  return index + 1;
}

/** Without time zone data `date` answers in UTC and says nothing, so the file is looked for. */
const WINDOW_CHECK = verbatim(`if [ ! -e "/usr/share/zoneinfo/$WINDOW_ZONE" ]; then
  echo "This image has no data of the time zone $WINDOW_ZONE, so the deployment window cannot be checked. Add tzdata to it." >&2
  exit 1
fi
WINDOW_DAY="$(TZ="$WINDOW_ZONE" date +%u)"
WINDOW_HOUR="$(TZ="$WINDOW_ZONE" date +%H)"
case " $WINDOW_DAYS " in *" $WINDOW_DAY "*) WINDOW_OPEN=yes ;; *) WINDOW_OPEN=no ;; esac
if [ "$WINDOW_OPEN" = no ] || [ "$WINDOW_HOUR" -lt "$WINDOW_FROM" ] || [ "$WINDOW_HOUR" -ge "$WINDOW_TO" ]; then
  echo "Deployments to $WINDOW_ENVIRONMENT start only $WINDOW_TEXT. Nothing was changed. Retry this job then." >&2
  exit 1
fi`);
