import { describe, expect, test } from 'vitest';
import { callUrl, serverAddress } from '../../src/remote/address';
import { Redactor } from '../../src/remote/redact';
import { gitlabServer, jenkinsServer, type RemoteContext } from '../../src/remote/settings';
import { backoffMs, limitTold, retryAfterMs } from '../../src/remote/waits';
import { json, scripted } from './world';

describe('an address', () => {
  test.each([
    ['https://gitlab.example/', 'https://gitlab.example'],
    ['https://ci.example/jenkins/', 'https://ci.example/jenkins'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://[::1]:8080/', 'http://[::1]:8080'],
  ])('%s is called as %s', (written, url) => {
    expect(serverAddress(written, 'GITLAB_URL')).toBe(url);
  });

  test.each([
    ['http://gitlab.example', 'only sent over https'],
    ['http://127.0.0.1.evil.example', 'only sent over https'],
    ['https://user:pw@gitlab.example', 'no user or password'],
    ['ftp://gitlab.example', 'must be an address'],
    ['gitlab.example', 'must be an address'],
    ['https://gitlab.example/?x=1', 'neither'],
  ])('%s is refused', (written, why) => {
    expect(() => serverAddress(written, 'GITLAB_URL')).toThrow(why);
  });

  test('of a call keeps encoded slashes and cannot climb', () => {
    expect(callUrl('https://h/api', { path: '/projects/a%2Fb' })).toBe('https://h/api/projects/a%2Fb');
    expect(() => callUrl('https://h/api', { path: '/%2e%2e/x' })).toThrow('leaves');
  });
});

describe('a secret', () => {
  const secret = 'pl4nted/secret+"value"';
  const redactor = new Redactor([secret, 'abc']);

  test.each([
    secret,
    encodeURIComponent(secret),
    JSON.stringify({ a: secret }),
    Buffer.from(secret).toString('base64'),
    secret.replaceAll('"', '&quot;'),
  ])('known to the run is hidden as %s', (text) => {
    expect(redactor.clean(`x ${text} y`)).not.toContain(text === secret ? 'pl4nted' : text);
  });

  test.each([
    'Authorization: Bearer abcdef123456',
    'authorization: Basic dXNlcjp0b2tlbg==',
    '"PRIVATE-TOKEN":"s3cr3t-value"',
    'https://user:s3cr3t@host/x',
    'https://host/x?private_token=s3cr3t&y=1',
    'https://s3.example/x?X-Amz-Signature=s3cr3t',
    'glpat-abcdefghijklmnop',
    'AKIAABCDEFGHIJKLMNOP',
  ])('is hidden by its place: %s', (text) => {
    expect(new Redactor().clean(text)).toMatch(/\[hidden\]/);
    expect(new Redactor().clean(text)).not.toMatch(/s3cr3t|abcdef123456|dXNlcjp0b2tlbg|abcdefghijklmnop|ABCDEFGHIJKLMNOP/);
  });

  test('that is short, or no secret, hides nothing', () => {
    expect(redactor.clean('abc of the alphabet, a basic question')).toBe('abc of the alphabet, a basic question');
  });
});

describe('waits', () => {
  const header = (headers: Record<string, string>) => ({ header: (name: string) => headers[name] });

  test('follow what a server says, in all its forms', () => {
    expect(retryAfterMs(header({ 'retry-after': '5' }), 0)).toBe(5000);
    expect(retryAfterMs(header({ 'retry-after': 'Thu, 01 Jan 1970 00:00:09 GMT' }), 1000)).toBe(8000);
    expect(retryAfterMs(header({ 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }), 5000)).toBe(0);
    expect(retryAfterMs(header({ 'retry-after': 'soon' }), 0)).toBeUndefined();
  });

  test('know what is left, and until when by the clock of the server', () => {
    const told = (headers: Record<string, string>, now: number) =>
      limitTold(header({ 'ratelimit-remaining': '3', ...headers }), now);
    expect(told({ 'ratelimit-reset': '60' }, 5)).toEqual({ name: '', left: 3, reset: 60, waitMs: 60_000 });
    const moment = { 'ratelimit-reset': '1900000000', 'ratelimit-name': 'throttle' };
    expect(told(moment, 1_899_999_990_000)).toMatchObject({ name: 'throttle', waitMs: 10_000 });
    expect(told({ ...moment, date: new Date(1_899_999_970_000).toUTCString() }, 1_899_999_990_000)?.waitMs).toBe(30_000);
    expect(told(moment, 1_900_000_001_000)).toBeUndefined();
    expect(told({}, 0)).toBeUndefined();
  });

  test('grow, spread, and have an end', () => {
    const limits = { first: 100, longest: 1000 };
    expect([1, 2, 3, 4, 5, 9].map((tries) => backoffMs(tries, 1, limits))).toEqual([100, 200, 400, 800, 1000, 1000]);
    expect(backoffMs(1, 0, limits)).toBe(50);
  });
});

describe('settings', () => {
  const context = (env: RemoteContext['env']): RemoteContext => ({
    env,
    redactor: new Redactor(),
    world: scripted(json({})),
    signal: undefined,
    limits: {},
  });

  test('come from the flag, then the environment, then the catalog', () => {
    const env = { GITLAB_TOKEN: 'secret-token', GITLAB_URL: 'https://env.example' };
    const url = (reached: ReturnType<typeof gitlabServer>) => (reached.kind === 'server' ? reached.server.url : reached.text);
    expect(url(gitlabServer(context(env), 'https://flag.example', 'https://catalog.example'))).toBe('https://flag.example');
    expect(url(gitlabServer(context(env), undefined, 'https://catalog.example'))).toBe('https://env.example');
    expect(url(gitlabServer(context({ ...env, GITLAB_URL: '' }), undefined, 'https://catalog.example'))).toBe(
      'https://catalog.example',
    );
  });

  test.each([
    ['--gitlab-url', 'http://h.example', {}],
    ['GITLAB_URL', undefined, { GITLAB_URL: 'http://h.example' }],
    ['spec.gitlab.url', undefined, {}],
  ])('that are refused are called by where they stand: %s', (place, flag, more) => {
    const env = { GITLAB_TOKEN: 'secret-token', ...more };
    expect(() => gitlabServer(context(env), flag, 'http://h.example')).toThrow(
      `${place} is http://h.example: a token is only sent`,
    );
  });

  test('that lack a secret name its variable', () => {
    expect(gitlabServer(context({}), undefined, 'https://h')).toMatchObject({
      kind: 'missing',
      text: expect.stringContaining('GITLAB_TOKEN'),
    });
    expect(jenkinsServer(context({}), undefined, 'https://h')).toMatchObject({ text: expect.stringContaining('JENKINS_USER') });
    expect(jenkinsServer(context({ JENKINS_USER: 'u' }), undefined, 'https://h')).toMatchObject({
      text: expect.stringContaining('JENKINS_TOKEN'),
    });
  });

  test('that switch off verification are refused', () => {
    const env = { GITLAB_TOKEN: 'secret-token', NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    expect(() => gitlabServer(context(env), undefined, 'https://h')).toThrow('NODE_EXTRA_CA_CERTS');
  });
});
