/**
 * Events as AWS documents them.
 *
 * @source AWS CodePipeline user guide, "Monitoring CodePipeline events" and "JSON data format for manual approval notifications";
 * Amazon EventBridge events reference, AWS CodeDeploy; Amazon ECS developer guide, "Service deployment state change events".
 */
export const EXECUTION = '01234567-0123-0123-0123-012345678901';
const TOOLS = '111111111111';

const envelope = (source: string, type: string, account: string, resources: readonly string[], detail: object) => ({
  version: '0',
  id: 'c4e7a1f0-0000-4000-8000-000000000001',
  'detail-type': type,
  source,
  account,
  time: '2026-11-22T10:15:21Z',
  region: 'me-south-1',
  resources,
  detail,
});

const pipelineEvent = (type: string, pipeline: string, detail: object) =>
  envelope(
    'aws.codepipeline',
    `CodePipeline ${type} Execution State Change`,
    TOOLS,
    [`arn:aws:codepipeline:me-south-1:${TOOLS}:${pipeline}`],
    {
      pipeline,
      'execution-id': EXECUTION,
      version: 3,
      'pipeline-execution-attempt': 1,
      ...detail,
    },
  );

export const pipelineState = (state: string, pipeline = 'retail-checkout') =>
  pipelineEvent('Pipeline', pipeline, {
    state,
    'execution-trigger': {
      'trigger-type': 'StartPipelineExecution',
      'trigger-detail': 'arn:aws:sts::111111111111:assumed-role/retail-checkout-build/x',
    },
  });

export const stageState = (stage: string, state: string, pipeline = 'retail-checkout') =>
  pipelineEvent('Stage', pipeline, { stage, state, 'start-time': '2026-11-22T10:10:00Z' });

export const actionState = (stage: string, action: string, category: string, state: string, summary = '') =>
  pipelineEvent('Action', 'retail-checkout', {
    stage,
    action,
    state,
    region: 'me-south-1',
    type: { owner: 'AWS', provider: category === 'Approval' ? 'Manual' : 'CodeBuild', category, version: '1' },
    'action-execution-id': '01234567-0123-0123-0123-000000000000',
    ...(summary === ''
      ? {}
      : { 'execution-result': { 'external-execution-summary': summary, 'external-execution-state': state } }),
  });

/** What the function that tests before traffic shifts says of itself. */
export const smokeTestFailed = (service: string, deployment: string, by: string, reason: string) =>
  envelope('service-pipelines', 'Smoke Test Before Traffic Failed', '444444444444', [], { service, deployment, by, reason });

export const codedeployState = (application: string, state: string) =>
  envelope(
    'aws.codedeploy',
    'CodeDeploy Deployment State-change Notification',
    '444444444444',
    [`arn:aws:codedeploy:me-south-1:444444444444:application:${application}`],
    {
      region: 'me-south-1',
      deploymentId: 'd-123456789',
      instanceGroupId: '9fd2fbef-2157-40d8-91e7-6845af69e2d2',
      deploymentGroup: application,
      state,
      application,
    },
  );

export const ecsState = (service: string, eventName: string, reason: string) =>
  envelope(
    'aws.ecs',
    'ECS Deployment State Change',
    '222222222222',
    [`arn:aws:ecs:me-south-1:222222222222:service/dev/${service}`],
    {
      eventType: eventName.endsWith('FAILED') ? 'ERROR' : 'INFO',
      eventName,
      deploymentId: 'ecs-svc/1234567890123456789',
      updatedAt: '2026-11-22T10:15:21Z',
      reason,
    },
  );

/** @source Amazon ECS developer guide, "Task state change events". */
export const failedTask = (family: string) =>
  envelope('aws.ecs', 'ECS Task State Change', '222222222222', ['arn:aws:ecs:me-south-1:222222222222:task/retail-prod/1'], {
    clusterArn: 'arn:aws:ecs:me-south-1:222222222222:cluster/retail-prod',
    group: `family:${family}`,
    startedBy: 'chronos-schedule/retail-checkout-pro',
    lastStatus: 'STOPPED',
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
    containers: [{ name: 'app', lastStatus: 'STOPPED', exitCode: 1 }],
  });

export const approval = (customData: string, stageName = 'Approve-prod', pipelineName = 'retail-checkout') => ({
  Records: [
    {
      EventVersion: '1.0',
      EventSource: 'aws:sns',
      EventSubscriptionArn: 'arn:aws:sns:me-south-1:111111111111:retail-approvals:21be56ed-a058-49f5-8c98-aedd2564c486',
      Sns: {
        Type: 'Notification',
        MessageId: '95df01b4-ee98-5cb9-9903-4c221d41eb5e',
        TopicArn: 'arn:aws:sns:me-south-1:111111111111:retail-approvals',
        Subject: `APPROVAL NEEDED: AWS CodePipeline ${pipelineName} for action commerce`,
        Message: JSON.stringify({
          region: 'me-south-1',
          consoleLink: `https://console.aws.amazon.com/codepipeline/home?region=me-south-1#/view/${pipelineName}`,
          approval: {
            pipelineName,
            stageName,
            actionName: 'commerce',
            token: '1a2b3c4d-573f-4ea7-a67e-000000000000',
            expires: '2026-11-25T20:22Z',
            externalEntityLink: 'https://gitlab.retail.example/retail/commerce/checkout/-/commit/3fa9c1e',
            approvalReviewLink: `https://console.aws.amazon.com/codepipeline/home?region=me-south-1#/view/${pipelineName}/${stageName}/commerce/approve/1a2b3c4d`,
            customData,
          },
        }),
        Timestamp: '2026-11-22T10:15:21.000Z',
      },
    },
  ],
});
