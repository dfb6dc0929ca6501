/** Findings as lines for people, and as JSON. */
import type { Finding, Level } from './finding';

const SIGNS: Readonly<Record<Level, { readonly word: string; readonly color: string }>> = {
  ok: { word: 'ok  ', color: '\u001b[32m' },
  warn: { word: 'warn', color: '\u001b[33m' },
  fail: { word: 'FAIL', color: '\u001b[31m' },
};
const NAMES = { aws: 'AWS', gitlab: 'GitLab', jenkins: 'Jenkins' } as const;
const PLAIN = '\u001b[0m';

export function printFindings(findings: readonly Finding[], color: boolean): string {
  const lines = findings.flatMap(({ system, level, subject, text, remedy }) => {
    const { word, color: paint } = SIGNS[level];
    const sign = color ? `${paint}${word}${PLAIN}` : word;
    const line = `${sign}  ${NAMES[system]}, ${shown(subject)}: ${shown(text)}`;
    return remedy === undefined ? [line] : [line, `      ${shown(remedy)}`];
  });
  return `${[...lines, '', summary(findings)].join('\n')}\n`;
}

export const jsonFindings = (findings: readonly Finding[]): string =>
  `${JSON.stringify({ ok: isWell(findings), findings }, undefined, 2)}\n`;

/** Whether nothing stands in the way; warnings do not. */
export const isWell = (findings: readonly Finding[]): boolean => !findings.some(({ level }) => level === 'fail');

function summary(findings: readonly Finding[]): string {
  const count = (level: Level) => findings.filter((each) => each.level === level).length;
  return `${count('ok')} well, ${count('warn')} to look at, ${count('fail')} in the way.`;
}

/** What servers say may hold what a terminal takes for commands. */
const shown = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
