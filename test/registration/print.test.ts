import { describe, expect, test } from 'vitest';
import type { Change, Plan } from '../../src/registration/plan';
import { parsePlan, planText } from '../../src/registration/plan-file';
import { markdownPlan } from '../../src/registration/print-markdown';
import { PLAIN, printPlan } from '../../src/registration/print-plan';

const aChange = (overrides: Partial<Change> = {}): Change => ({
  key: 'gitlab:project:retail/cart',
  system: 'gitlab',
  kind: 'project',
  address: 'retail/cart',
  service: 'cart',
  action: 'update',
  from: undefined,
  requires: [],
  before: { branch: 'main' },
  after: { branch: 'trunk' },
  differences: [{ path: ['branch'], from: '"main"', to: '"trunk"' }],
  consequences: ['2 running executions end'],
  ...overrides,
});

const aPlan = (overrides: Partial<Plan> = {}): Plan => ({
  schema: 1,
  catalog: 'retail',
  generator: '1.0.0',
  catalogDigest: 'abc',
  depth: 'mark',
  systems: ['gitlab'],
  changes: [aChange()],
  blocked: [],
  notes: [],
  unchanged: 7,
  ...overrides,
});

describe('a plan for people', () => {
  test('tells each change with its differences and consequences, what is left alone, and what it rests on', () => {
    const blocked = {
      key: 'k',
      system: 'gitlab',
      kind: 'project',
      address: 'retail/bag',
      service: 'bag',
      reason: 'unmarked',
    } as const;
    const file = aChange({
      kind: 'files',
      differences: [{ path: ['text'], from: '"a\\nb\\n"', to: '"a\\nc\\n"' }],
      consequences: [],
    });
    const notes = [{ system: 'gitlab', service: 'cart', text: 'protected environments need Premium' }] as const;
    expect(`\n${printPlan(aPlan({ changes: [aChange(), file], blocked: [blocked], notes }), PLAIN)}`).toMatchInlineSnapshot(`
      "
      cart
        ~ gitlab project retail/cart (update)
            branch: "main" -> "trunk"
            ! 2 running executions end
        ~ gitlab files retail/cart (update)
            text:
              @@ -1,2 +1,2 @@
               a
              -b
              +c

      Left as they are
        gitlab project retail/bag: it was not made by this catalog; take it over with --adopt bag, or rename it there

      Notes
        gitlab cart: protected environments need Premium

      2 to change, 1 blocked, 7 things as they must be.
      Unchanged marks were trusted; "drift" reads every setting.
      "
    `);
  });

  test('shows hostile characters for what they are', () => {
    expect(printPlan(aPlan({ changes: [aChange({ address: 'a\u001b[31m\nb' })] }), PLAIN)).toContain('a<U+001B>[31m<U+000A>b');
  });
});

describe('a plan as a comment', () => {
  test('begins with its title: what a note is found by is put before it with the note', () => {
    expect(markdownPlan(aPlan()).split('\n')[0]).toBe('### Plan');
  });

  test('quotes every value: no link, mention, row or HTML comes out of one', () => {
    const hostile = '|x](http://evil.example) <img src=x> `@all`\n# head';
    const text = markdownPlan(
      aPlan({
        changes: [
          aChange({
            address: hostile,
            service: hostile,
            consequences: [hostile],
            action: 'move',
            from: { key: '', address: hostile },
          }),
        ],
      }),
    );
    expect(text).not.toContain('<img');
    expect(text).not.toMatch(/(?<!\\)\]\(/);
    expect(text.replace(/<code>.*?<\/code>/g, '')).not.toContain('@all');
    expect(text.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(3);
    expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual(['### Plan']);
  });

  test('stays short however much changes, and counts the rest', () => {
    const changes = Array.from({ length: 5000 }, (_, index) => aChange({ address: `retail/s${index}` }));
    const text = markdownPlan(aPlan({ changes }));
    expect(text.length).toBeLessThan(70_000);
    expect(text).toMatch(/and \d+ more/);
  });
});

describe('a saved plan', () => {
  test('is read as it was written', () => {
    expect(planText(parsePlan(planText(aPlan())))).toBe(planText(aPlan()));
    expect(parsePlan(planText(aPlan())).changes[0]).toMatchObject({
      key: 'gitlab:project:retail/cart',
      before: { branch: 'main' },
    });
  });

  test.each([
    ['edited', planText(aPlan()).replace('"trunk"', '"evil"'), 'edited'],
    ['of another version', planText(aPlan()).replace('"schema": 1', '"schema": 2'), 'another version'],
    ['cut', planText(aPlan()).slice(0, 200), 'no saved plan'],
    ['something else', '{"a":1}', 'no saved plan'],
  ])('that is %s is refused', (_, text, why) => {
    expect(() => parsePlan(text)).toThrow(why);
  });
});
