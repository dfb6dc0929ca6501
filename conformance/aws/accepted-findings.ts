/** What checkov finds in the emitted templates and is accepted, each with its reason. Anything else fails; so does an entry that is found no more. */
export const ACCEPTED: Readonly<Record<string, string>> = {
  'CKV_AWS_115 NoticesFunction':
    'reserved concurrency takes from what the whole account shares, and small accounts have none to give; notices are few',
  'CKV_AWS_117 NoticesFunction': 'it posts to Teams on the internet and reaches nothing in any network',
  'CKV_AWS_173 NoticesFunction': 'its variables are names and account ids: no secret, and AWS encrypts them with its own key',
  'CKV_AWS_115 ReportsFunction':
    'reserved concurrency takes from what the whole account shares; the queue holds what cannot be told yet',
  'CKV_AWS_116 ReportsFunction': 'a queue calls it, and takes back what it could not do; that queue has one of faults behind it',
  'CKV_AWS_117 ReportsFunction': 'it runs inside a network where the platform names one: GitLab may be on the internet',
  'CKV_AWS_173 ReportsFunction': 'its variables are names and addresses: no secret, and AWS encrypts them with its own key',
  'CKV_AWS_136 ImageRepository':
    "images are encrypted with ECR's own key; a key of ours would have to let every environment's account in",
  'CKV_AWS_51 ImageRepository':
    'only tags of signatures and attestations may be overwritten (IMMUTABLE_WITH_EXCLUSION, which this check does not know); versions never',
  'CKV_AWS_158 ImageLogGroup':
    "logs are encrypted with CloudWatch's own key; nothing in them is secret: secrets are masked or never printed",
  'CKV_AWS_158 NoticesLogGroup': "logs are encrypted with CloudWatch's own key; the function prints no message and no address",
  'CKV_AWS_158 ReportsLogGroup': "logs are encrypted with CloudWatch's own key; the function prints no token",
  'CKV_AWS_158 RedeployLogGroup': "logs are encrypted with CloudWatch's own key; the script prints no credentials",
  'CKV_AWS_158 LogGroup': "logs are encrypted with CloudWatch's own key; a key for each service is the platform's to decide",
  'CKV_AWS_158 OperationsLogGroup': "logs are encrypted with CloudWatch's own key; the delivery program prints no secret",
  'CKV_AWS_18 DeliveryBucket': "CloudTrail's data events tell who read what; an access log would need a bucket of its own",
  'CKV_AWS_26 AlarmsTopic': 'CloudWatch cannot publish under the AWS-managed key, and alarms hold no secret',
  'CKV_AWS_26 ToolsAlarmsTopic': 'CloudWatch cannot publish under the AWS-managed key, and alarms hold no secret',
  'CKV_AWS_27 NoticesFaults': "encrypted with SQS' own key (SqsManagedSseEnabled), which this check does not know",
  'CKV_AWS_27 ReportsQueue': "encrypted with SQS' own key (SqsManagedSseEnabled), which this check does not know",
  'CKV_AWS_27 ReportsFaults': "encrypted with SQS' own key (SqsManagedSseEnabled), which this check does not know",
  ...inEachEnvironment({
    'CKV_AWS_115 SmokeFunction':
      'reserved concurrency takes from what the whole account shares, and a deployment must not wait for another',
    'CKV_AWS_116 SmokeFunction': 'whoever calls it waits for its answer: a deployment that gets none is taken back',
    'CKV_AWS_173 SmokeFunction': 'its one variable is the beginning of a name: no secret, and AWS encrypts it with its own key',
    'CKV_AWS_158 SmokeLogGroup': "logs are encrypted with CloudWatch's own key; the function prints addresses and statuses",
  }),
};

function inEachEnvironment(reasons: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const names = ['Dev', 'Stage', 'Preprod', 'Prod'];
  return Object.fromEntries(
    Object.entries(reasons).flatMap(([check, reason]) => names.map((name) => [`${check}${name}`, reason])),
  );
}
