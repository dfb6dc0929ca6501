/** What the policy lets a service off. */
import type { Policy } from './platform';

/** Does an exception excuse the service from the rule? Its last day is the reviewer's matter: the generator has no clock. */
export const isExcused = ({ exceptions }: Policy, service: string, rule: string): boolean =>
  exceptions.some((each) => each.service === service && each.rule === rule);
