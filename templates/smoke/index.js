/**
 * Asks the new version on the test listener before traffic shifts, and answers CodeDeploy or ECS, which take the release back
 * when the answer is no. The same bytes for every platform; what differs comes in PARAMETERS, a hook's details or a parameter.
 */
const { setTimeout: pause } = require('node:timers/promises');
const { CodeDeployClient, GetDeploymentCommand, PutLifecycleEventHookExecutionStatusCommand } = require('@aws-sdk/client-codedeploy');
const { EC2Client, DescribeNetworkInterfacesCommand } = require('@aws-sdk/client-ec2');
const { EventBridgeClient, PutEventsCommand } = require('@aws-sdk/client-eventbridge');
const { SSMClient, GetParameterCommand } = require('@aws-sdk/client-ssm');

/** Where AWS is not reached, that is said before the function's own time is over. */
const options = { maxAttempts: 3, requestHandler: { connectionTimeout: 5000, requestTimeout: 10_000 } };
const [codedeploy, ec2, events, ssm] = [CodeDeployClient, EC2Client, EventBridgeClient, SSMClient].map((Client) => new Client(options));
const ANSWER_MILLISECONDS = 10_000;
const PAUSE_MILLISECONDS = 5000;

exports.handler = (event) => (event.DeploymentId === undefined ? forEcs(event) : forCodeDeploy(event));

/** ECS waits for what is returned here. */
async function forEcs({ resourceArn = '', executionDetails = {}, hookDetails }) {
  const service = `${executionDetails.serviceArn}`.split('/').at(-1);
  const fault = await faultOf(() => (typeof hookDetails === 'string' ? JSON.parse(hookDetails) : hookDetails));
  await tell({ service, deployment: resourceArn.split('/').at(-1), by: 'ecs', fault });
  return { hookStatus: fault === undefined ? 'SUCCEEDED' : 'FAILED' };
}

/** CodeDeploy names the deployment alone, and is called back. */
async function forCodeDeploy({ DeploymentId: deploymentId, LifecycleEventHookExecutionId: lifecycleEventHookExecutionId }) {
  let service = '';
  const fault = await faultOf(async () => {
    const { applicationName, creator } = (await codedeploy.send(new GetDeploymentCommand({ deploymentId }))).deploymentInfo;
    service = applicationName;
    // What ran before has been tested in its time.
    if (creator === 'codeDeployRollback') return undefined;
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: `${process.env.PARAMETERS}${applicationName}` }));
    return JSON.parse(Parameter.Value);
  });
  await tell({ service, deployment: deploymentId, by: 'codedeploy', fault });
  const status = fault === undefined ? 'Succeeded' : 'Failed';
  await codedeploy.send(new PutLifecycleEventHookExecutionStatusCommand({ deploymentId, lifecycleEventHookExecutionId, status }));
}

/** Why traffic must not shift; `undefined` when nothing speaks against it. A test that cannot be made has failed. */
async function faultOf(read) {
  try {
    const test = await read();
    return test === undefined ? undefined : await failure(test);
  } catch (fault) {
    return `the test could not be made: ${fault.name}: ${fault.message}`;
  }
}

async function failure({ loadBalancer, host, port, protocol, paths, seconds }) {
  const until = Date.now() + Number(seconds) * 1000;
  const addresses = await addressesOf(loadBalancer);
  if (addresses.length === 0) return `${loadBalancer} has no network interface: is it the load balancer's name and id?`;
  const base = `${protocol.toLowerCase()}://${host}:${port}`;
  for (const path of paths) {
    for (let tries = 1; ; tries += 1) {
      const answer = await ask(new URL(`${base}${path}`), addresses[tries % addresses.length]);
      if (/^2\d\d$/.test(answer)) break;
      if (Date.now() + PAUSE_MILLISECONDS > until)
        return `${base}${path} ${/^\d/.test(answer) ? `answered ${answer}` : answer} (${tries} times in ${seconds} s); it must answer 2xx.`;
      await pause(PAUSE_MILLISECONDS);
    }
  }
  return undefined;
}

/** Private addresses: a public load balancer has them too, and what comes from inside is known by its security group. */
async function addressesOf(loadBalancer) {
  const Filters = [{ Name: 'description', Values: [`ELB ${loadBalancer}`] }];
  const { NetworkInterfaces = [] } = await ec2.send(new DescribeNetworkInterfacesCommand({ Filters }));
  return NetworkInterfaces.map(({ PrivateIpAddress }) => PrivateIpAddress);
}

/** The status, or what happened instead. Nothing of the body is read; redirects are answers like others. */
function ask(url, address) {
  const secure = url.protocol === 'https:';
  return new Promise((resolve) => {
    const request = require(secure ? 'node:https' : 'node:http').get({
      host: address,
      port: url.port || (secure ? 443 : 80),
      path: `${url.pathname}${url.search}`,
      headers: { host: url.hostname, 'user-agent': 'smoke-test-before-traffic' },
      signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
      agent: false,
      // The address comes from AWS and no secret goes there; an authority of the platform's own is not known here.
      ...(secure ? { servername: url.hostname, rejectUnauthorized: false } : {}),
    });
    request.on('response', (answer) => {
      resolve(`${answer.statusCode}`);
      answer.destroy();
    });
    request.on('error', ({ name, code, message }) =>
      resolve(/^(Abort|Timeout)Error$/.test(name) ? `gave no answer within ${ANSWER_MILLISECONDS / 1000} s` : `gave no answer: ${code ?? message}`),
    );
  });
}

/** For people: in the log, and by the bus of events to where notices are made. It decides nothing. */
async function tell({ service, deployment, by, fault }) {
  const outcome = fault === undefined ? 'passed' : 'failed';
  console.log(JSON.stringify({ smokeTestBeforeTraffic: outcome, service, deployment, ...(fault && { reason: fault }) }));
  if (fault === undefined) return;
  const Detail = JSON.stringify({ service, deployment, by, reason: fault });
  const entry = { Source: 'service-pipelines', DetailType: 'Smoke Test Before Traffic Failed', Detail };
  await events
    .send(new PutEventsCommand({ Entries: [entry] }))
    .then(({ FailedEntryCount = 0 }) => FailedEntryCount > 0 && console.log('the event was not taken: no notice names the reason'))
    .catch(({ name }) => console.log(`no event was sent (${name}): no notice names the reason`));
}
