/**
 * What CloudFormation calls to make target groups and listener rules.
 * @source The handlers' permissions in the schemas of AWS::ElasticLoadBalancingV2::TargetGroup and ListenerRule.
 */
export const routeActions: readonly string[] = [
  'elasticloadbalancing:AddTags',
  'elasticloadbalancing:CreateRule',
  'elasticloadbalancing:CreateTargetGroup',
  'elasticloadbalancing:DeleteRule',
  'elasticloadbalancing:DeleteTargetGroup',
  'elasticloadbalancing:ModifyRule',
  'elasticloadbalancing:ModifyTargetGroup',
  'elasticloadbalancing:ModifyTargetGroupAttributes',
  'elasticloadbalancing:RemoveTags',
  'elasticloadbalancing:SetRulePriorities',
];

/** Reading only; AWS offers no resource for these actions. */
export const routeReads: readonly string[] = [
  'elasticloadbalancing:DescribeRules',
  'elasticloadbalancing:DescribeTags',
  'elasticloadbalancing:DescribeTargetGroupAttributes',
  'elasticloadbalancing:DescribeTargetGroups',
  'elasticloadbalancing:DescribeTargetHealth',
];
