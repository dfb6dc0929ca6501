/**
 * Constructs of aws-cdk-lib as their users write them, an action for each of ours; what has no construct becomes an approval. Of other
 * resources it has only those that the constructs make by themselves.
 */
const {
  App,
  Stack,
  aws_codebuild: build,
  aws_codedeploy: deploy,
  aws_codepipeline: pipelines,
  aws_codepipeline_actions: actions,
  aws_ecr: ecr,
  aws_iam: iam,
  aws_s3: s3,
} = require('aws-cdk-lib');
const app = new App({ outdir: 'cdk.out', analyticsReporting: false });
for (const { name, stages } of require('./pipelines.json')) {
  const stack = new Stack(app, name, { stackName: name, env: { account: '111111111111', region: 'eu-west-1' } });
  new ecr.Repository(stack, 'Images', { repositoryName: name, imageScanOnPush: true });
  const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'delivery');
  const role = iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111111111111:role/pipeline', { mutable: false });
  const group = deploy.EcsDeploymentGroup.fromEcsDeploymentGroupAttributes(stack, 'Group', {
    application: deploy.EcsApplication.fromEcsApplicationName(stack, 'Application', name),
    deploymentGroupName: name,
  });
  const project = new build.PipelineProject(stack, 'Project', { buildSpec: build.BuildSpec.fromSourceFilename('buildspec.yml') });
  const input = new pipelines.Artifact('Bundle');
  const pipeline = new pipelines.Pipeline(stack, 'Pipeline', {
    pipelineName: name,
    pipelineType: pipelines.PipelineType.V2,
    artifactBucket: bucket,
    role,
  });
  const make = {
    S3: (common) =>
      new actions.S3SourceAction({
        ...common,
        bucket,
        bucketKey: `${name}.zip`,
        output: input,
        trigger: actions.S3Trigger.NONE,
        role,
      }),
    CodeBuild: (common) => new actions.CodeBuildAction({ ...common, project, input, role }),
    CodeDeployToECS: (common) =>
      new actions.CodeDeployEcsDeployAction({
        ...common,
        deploymentGroup: group,
        taskDefinitionTemplateInput: input,
        appSpecTemplateInput: input,
        role,
      }),
    CHANGE_SET_REPLACE: (common) =>
      new actions.CloudFormationCreateReplaceChangeSetAction({
        ...common,
        stackName: name,
        changeSetName: 'changes',
        templatePath: input.atPath('service.yaml'),
        adminPermissions: false,
        role,
        deploymentRole: role,
      }),
    CHANGE_SET_EXECUTE: (common) =>
      new actions.CloudFormationExecuteChangeSetAction({ ...common, stackName: name, changeSetName: 'changes', role }),
  };
  for (const { name: stageName, steps } of stages) {
    pipeline.addStage({
      stageName,
      actions: steps.map(({ name: actionName, kind, runOrder }) => {
        const common = { actionName, runOrder };
        return make[kind]?.(common) ?? new actions.ManualApprovalAction({ ...common, role });
      }),
    });
  }
}
app.synth();
