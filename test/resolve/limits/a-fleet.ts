/** A fleet for tests of rules, whose places are the paths themselves, so that a test can read them. */
import { type Diagnostic, wholeFile } from '../../../src/diagnostics/diagnostic';
import type { Platform } from '../../../src/model/platform';
import type { Service } from '../../../src/model/service';
import type { Fleet, Outlines } from '../../../src/resolve/limits/fleet';
import { aPlatform } from '../../support/builders';

export const aFleet = (services: readonly Service[], platform: Platform = aPlatform()): Fleet & Outlines => ({
  services,
  platform,
  places: {
    service: (name, path) => wholeFile(`${name}:${path.join('.')}`),
    environment: (name, environment, path) => wholeFile(`${name}@${environment}:${path.join('.')}`),
    platform: (path) => wholeFile(`platform:${path.join('.')}`),
    team: (name, path) => wholeFile(`team ${name}:${path.join('.')}`),
  },
});

/** Each fault as lines: code and place, message, fix, other places. */
export const reports = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ code, severity, at, message, fix, related = [] }) =>
    [
      `${code}${severity === 'warning' ? ' warning' : ''} ${at.file}`,
      message,
      fix,
      ...related.map((other) => `${other.at.file} ${other.message}`),
    ].join('\n'),
  );
