/** CI/CD variables of projects and groups, each by key and scope. */
import { empty, type JsonObject, json, type Reply } from '../../http/call';
import { flagOf, isObject, need, neededText, textOf } from '../../http/fields';
import { groupOf, levelInGroup, MAINTAINER, projectFor } from '../access';
import { atLeast, faulty, forbidden, type GitLabCall, type GitLabEndpoint, isPremium, notFound, read, refusal } from '../host';
import type { Variable } from '../model';
import { page } from '../pages';

const VARIABLES = read('GL:doc/api/project_level_variables.md, GL:doc/administration/cicd/limits.md');

export const variableEndpoints: readonly GitLabEndpoint[] = [
  ...variables('/api/v4/projects/:id/variables', 8000, (call) => `p${projectFor(call, MAINTAINER).id}`),
  ...variables('/api/v4/groups/:id/variables', 30_000, (call) => {
    const group = groupOf(call);
    if (levelInGroup(call.world, call.user, group) < MAINTAINER) throw forbidden();
    return `g${group.id}`;
  }),
];

function variables(path: string, most: number, keyOf: (call: GitLabCall) => string): readonly GitLabEndpoint[] {
  const evidence = VARIABLES;
  const all = (call: GitLabCall) => call.world.variables.get(keyOf(call)) ?? [];
  return [
    {
      method: 'GET',
      path,
      does: 'variables; values of hidden ones are null',
      evidence,
      handle: (call) => page(call, all(call), show),
    },
    {
      method: 'GET',
      path: `${path}/:key`,
      does: 'one variable; 409 when several scopes have it and no filter is given',
      evidence,
      handle: (call) => json(200, show(one(call, all(call)))),
    },
    {
      method: 'POST',
      path,
      does: 'new variable; 400 when key and scope are taken, or when it cannot be masked',
      evidence,
      handle: (call) => {
        need(call, 'key', 'value');
        const variable = made(call);
        const known = all(call);
        if (known.some((each) => each.key === variable.key && each.environment_scope === variable.environment_scope))
          throw faulty('key', `(${variable.key}) has already been taken`);
        if (known.length >= most) throw refusal(400, { base: [`Maximum number of ci variables (${most}) exceeded`] });
        call.world.variables.set(keyOf(call), [...known, variable]);
        return json(201, show(variable));
      },
    },
    { method: 'PUT', path: `${path}/:key`, does: 'edits a variable', evidence, handle: (call) => edit(call, keyOf(call)) },
    {
      method: 'DELETE',
      path: `${path}/:key`,
      does: 'deletes a variable',
      evidence,
      handle: (call) => {
        const gone = one(call, all(call));
        call.world.variables.set(
          keyOf(call),
          all(call).filter((each) => each !== gone),
        );
        return empty(204);
      },
    },
  ];
}

function edit(call: GitLabCall, key: string): Reply {
  const known = call.world.variables.get(key) ?? [];
  const before = one(call, known);
  const variable = made(call, before);
  call.world.variables.set(
    key,
    known.map((each) => (each === before ? variable : each)),
  );
  return json(200, show(variable));
}

function made(call: GitLabCall, before?: Variable): Variable {
  const { fields } = call;
  const hidden = before?.hidden === true || (atLeast(call, 17, 4) && flagOf(fields, 'masked_and_hidden') === true);
  const variable = {
    key: before?.key ?? neededText(call, 'key'),
    value: textOf(fields, 'value') ?? before?.value ?? '',
    variable_type: textOf(fields, 'variable_type') ?? textOf(before ?? {}, 'variable_type') ?? 'env_var',
    protected: flagOf(fields, 'protected') ?? before?.protected === true,
    masked: hidden || (flagOf(fields, 'masked') ?? before?.masked === true),
    hidden,
    raw: flagOf(fields, 'raw') ?? before?.raw === true,
    environment_scope: textOf(fields, 'environment_scope') ?? before?.environment_scope ?? '*',
    description: textOf(fields, 'description') ?? textOf(before ?? {}, 'description') ?? null,
  };
  if (!/^[A-Za-z0-9_]{1,255}$/.test(variable.key)) throw faulty('key', "can contain only letters, digits and '_'.");
  if (variable.masked && !maskable(variable.value, variable.raw)) throw faulty('value', 'is invalid');
  if (variable.value.length > 10_000) throw faulty('value', 'is too long (maximum is 10000 characters)');
  if (call.path.startsWith('/api/v4/groups') && variable.environment_scope !== '*' && !isPremium(call))
    return { ...variable, environment_scope: '*' };
  return variable;
}

/** One line, at least 8 characters, no blank; without `raw` only letters of Base64 and `@ : . ~ _ -`. */
const maskable = (value: string, raw: boolean): boolean =>
  value.length >= 8 && !/\s/.test(value) && (raw || /^[A-Za-z0-9+/=@:.~_-]*$/.test(value));

function one(call: GitLabCall, all: readonly Variable[]): Variable {
  const filter = call.fields.filter;
  const scope = isObject(filter) ? textOf(filter, 'environment_scope') : undefined;
  const found = all.filter((each) => each.key === call.params.key && (scope === undefined || each.environment_scope === scope));
  const [first] = found;
  if (first === undefined) throw notFound('Variable');
  if (found.length > 1)
    throw refusal(409, "There are multiple variables with provided parameters. Please use 'filter[environment_scope]'");
  return first;
}

const show = (variable: Variable): JsonObject => (variable.hidden === true ? { ...variable, value: null } : variable);
