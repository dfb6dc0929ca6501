/** Quotas of AWS that grow with a fleet and that AWS raises on request. */

export interface Quotas {
  /** Pipelines of CodePipeline, in the tools account. */
  readonly pipelines: number;
  /** CloudFormation stacks, in each account. */
  readonly stacks: number;
  /** Rules on an event bus. */
  readonly rulesPerBus: number;
  /** Rules on an application load balancer, without the default ones. */
  readonly rulesPerLoadBalancer: number;
  /** Managed policies that a role has. */
  readonly policiesPerRole: number;
}

/**
 * What an account has before anybody asks, in each region.
 * @source CodePipeline, "Quotas"; CloudFormation, "Quotas" (2023 copies); Amazon EventBridge, "Quotas"; Elastic Load Balancing, "Quotas
 * for your Application Load Balancers", where target groups for each load balancer cannot be raised; IAM, "Quotas".
 */
export const grantedQuotas: Quotas = {
  pipelines: 1_000,
  stacks: 2_000,
  rulesPerBus: 300,
  rulesPerLoadBalancer: 100,
  policiesPerRole: 10,
};
