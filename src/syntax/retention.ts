/** CloudWatch Logs keeps logs for fixed numbers of days only. */

/** @source Amazon CloudWatch Logs API, `PutRetentionPolicy`, `retentionInDays`. */
const ALLOWED_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

/** The shortest allowed time that is not shorter than `days`; ten years at most. */
export function logRetentionDays(days: number): number {
  return ALLOWED_DAYS.find((allowed) => allowed >= days) ?? 3653;
}
