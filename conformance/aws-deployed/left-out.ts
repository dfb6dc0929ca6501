/** What the emulator cannot make, and what is therefore left out of the templates before they are deployed. Nothing else is. */
import { parse } from 'yaml';
import { asTemplate } from './templates';

/** By resource type: what is not tried here, and what tries it instead. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'AWS::ApplicationAutoScaling::ScalableTarget': 'read by the validators of templates only',
  'AWS::ApplicationAutoScaling::ScalingPolicy': 'read by the validators of templates only',
  'AWS::CodeDeploy::Application': 'read by the validators of templates only',
  'AWS::CodeDeploy::DeploymentGroup': 'read by the validators of templates only',
  'AWS::CodePipeline::Pipeline': 'made and read back by its own interface, in moto',
  'AWS::EC2::SecurityGroupIngress': 'read by the validators of templates only',
  'AWS::ECR::PullThroughCacheRule': 'read by the validators of templates only',
  'AWS::Events::EventBusPolicy': 'read by the validators of templates only',
  'AWS::IAM::OIDCProvider': 'read by the validators of templates only',
};

/** By resource type: what of a resource the emulator cannot make, and what is deployed in its place. */
export const SIMPLIFIED: Readonly<Record<string, string>> = {
  'AWS::CloudWatch::Alarm': 'one that computes with several metrics is made on one metric',
};

const ONE_METRIC = { Namespace: 'AWS/ApplicationELB', MetricName: 'HTTPCode_Target_5XX_Count', Period: 60, Statistic: 'Sum' };

type Mapping = Readonly<Record<string, unknown>>;

/** @throws Error when what stays refers to what is left out: leaving out would then change its meaning unseen. */
export function withoutLeftOut(text: string): string {
  const template: Mapping = parse(text);
  const all = Object.entries(mapping(template.Resources)).map(([id, resource]) => [id, simplified(mapping(resource))] as const);
  const gone = new Set(all.filter(([, resource]) => LEFT_OUT[String(resource.Type)] !== undefined).map(([id]) => id));
  const resources = all.filter(([id]) => !gone.has(id)).map(([id, resource]) => [id, independent(resource, gone)] as const);
  const outputs = Object.entries(mapping(template.Outputs)).filter(
    ([name, value]) => name !== 'TemplateDigest' && !refersTo(value, gone),
  );
  for (const [id, resource] of resources)
    if (refersTo(resource, gone)) throw new Error(`${id} refers to a resource that is left out`);
  return asTemplate({
    ...template,
    Resources: Object.fromEntries(resources),
    Outputs: outputs.length === 0 ? undefined : Object.fromEntries(outputs),
  });
}

function simplified(resource: Mapping): Mapping {
  const { Metrics, ...others } = mapping(resource.Properties);
  return SIMPLIFIED[String(resource.Type)] === undefined || Metrics === undefined
    ? resource
    : { ...resource, Properties: { ...others, ...ONE_METRIC } };
}

function independent({ DependsOn, ...resource }: Mapping, gone: ReadonlySet<string>): Mapping {
  const kept = [DependsOn ?? []].flat().filter((id) => !gone.has(String(id)));
  return kept.length === 0 ? resource : { ...resource, DependsOn: kept };
}

const refersTo = (value: unknown, gone: ReadonlySet<string>): boolean => {
  const text = JSON.stringify(value);
  return [...gone].some(
    (id) =>
      text.includes(`{"Ref":"${id}"}`) ||
      text.includes(`{"Fn::GetAtt":["${id}",`) ||
      text.includes(`\${${id}}`) ||
      text.includes(`\${${id}.`),
  );
};

const mapping = (value: unknown): Mapping => (typeof value === 'object' && value !== null ? (value as Mapping) : {});
