/** Evaluates `rules` of an emitted file: which jobs a pipeline with these variables has, and how each starts. */
import type { GitLabFile, GitLabRule } from './gitlab';

export type Variables = Readonly<Record<string, string>>;

/** Jobs by name with their `when`; `undefined` where `workflow` makes no pipeline. `changed` answers every `changes`. */
export function pipelineFor(
  file: Pick<GitLabFile, 'content' | 'jobs'>,
  variables: Variables,
  changed = true,
): ReadonlyMap<string, string> | undefined {
  const { rules } = file.content.workflow as { readonly rules: readonly GitLabRule[] };
  const admitted = rules.find((rule) => matches(rule, variables, changed));
  if (admitted === undefined || admitted.when === 'never') return undefined;
  return new Map(
    [...file.jobs].flatMap(([name, job]) => {
      const rule = job.rules?.find((each) => matches(each, variables, changed));
      return rule === undefined || rule.when === 'never' ? [] : [[name, rule.when ?? 'on_success']];
    }),
  );
}

/** The value of an expression of `rules:if`. @source GitLab, CI/CD expressions in `rules`. */
export function holds(expression: string, variables: Variables): boolean {
  const tokens = expression.match(TOKEN) ?? [];
  if (tokens.join('') !== expression.replace(/\s+/g, '')) throw new Error(`cannot read ${expression}`);
  const parser = new Parser(tokens, variables);
  return parser.whole();
}

const TOKEN = /\(|\)|&&|\|\||==|!=|=~|!~|\$\w+|"[^"]*"|null|\/(?:[^\\/]|\\.)+\//g;

function matches(rule: GitLabRule, variables: Variables, changed: boolean): boolean {
  return (rule.if === undefined || holds(rule.if, variables)) && (rule.changes === undefined || changed);
}

class Parser {
  #at = 0;
  readonly #tokens: readonly string[];
  readonly #variables: Variables;
  constructor(tokens: readonly string[], variables: Variables) {
    this.#tokens = tokens;
    this.#variables = variables;
  }

  whole(): boolean {
    const value = this.#any();
    if (this.#at !== this.#tokens.length) throw new Error(`stopped at ${this.#tokens[this.#at]}`);
    return value;
  }

  #any(): boolean {
    let value = this.#all();
    while (this.#takes('||')) value = this.#all() || value;
    return value;
  }

  #all(): boolean {
    let value = this.#one();
    while (this.#takes('&&')) value = this.#one() && value;
    return value;
  }

  #one(): boolean {
    if (this.#takes('(')) {
      const value = this.#any();
      if (!this.#takes(')')) throw new Error('a parenthesis stays open');
      return value;
    }
    const left = this.#operand();
    if (this.#takes('==')) return left === this.#operand();
    if (this.#takes('!=')) return left !== this.#operand();
    if (this.#takes('=~')) return this.#pattern().test(left ?? '');
    if (this.#takes('!~')) return !this.#pattern().test(left ?? '');
    return left !== undefined && left !== '';
  }

  #operand(): string | undefined {
    const token = this.#next();
    if (token.startsWith('$')) return this.#variables[token.slice(1)];
    return token === 'null' ? undefined : token.slice(1, -1);
  }

  #pattern(): RegExp {
    return new RegExp(this.#next().slice(1, -1));
  }

  #takes(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at += 1;
    return true;
  }

  #next(): string {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new Error('the expression ends too early');
    this.#at += 1;
    return token;
  }
}
