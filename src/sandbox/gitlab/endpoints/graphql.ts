/** GraphQL: many projects and their files in one call, within limits of cost and length. */
import { json, type Reply } from '../../http/call';
import { textOf } from '../../http/fields';
import { execute } from '../graphql/execute';
import { parseQuery, QueryFault } from '../graphql/parse';
import { type GitLabCall, type GitLabEndpoint, read } from '../host';

/** Of an authenticated caller. */
const MOST_COMPLEXITY = 250;
const LONGEST_QUERY = 10_000;

export const graphqlEndpoints: readonly GitLabEndpoint[] = [
  {
    method: 'POST',
    path: '/api/graphql',
    does: 'queries of group, project, projects with repository.blobs and mergeRequests; cost over 250, over 10,000 characters and unknown fields are refused; pages end at 100',
    evidence: read('GL:doc/api/graphql/_index.md, GL:app/graphql/types/base_field.rb, resolvers/{base,blobs}_resolver.rb'),
    handle: answer,
  },
];

function answer(call: GitLabCall): Reply {
  const source = textOf(call.fields, 'query') ?? '';
  if (source.length > LONGEST_QUERY) return json(422, { errors: [{ message: 'Query too large' }] });
  try {
    return json(200, { data: execute(parseQuery(source), call.fields.variables, call, MOST_COMPLEXITY) });
  } catch (error) {
    if (error instanceof QueryFault) return json(200, { errors: [{ message: error.message }] });
    throw error;
  }
}
