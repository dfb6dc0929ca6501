/** What a stack of the catalog has that a running service has not: a CloudFormation template, and what differs in each environment. */

export type Capability = 'CAPABILITY_IAM' | 'CAPABILITY_NAMED_IAM' | 'CAPABILITY_AUTO_EXPAND';

export interface StackTemplate {
  /** Path of the template, from the stack's folder. */
  readonly path: string;
  /** The region that it is checked for. */
  readonly region: string;
  /** What CloudFormation must be told that the template may do; in alphabetical order. */
  readonly capabilities: readonly Capability[];
}

/** A stack in one environment. */
export interface StackSettings {
  /** Parameters of the template, `{environment}` filled in; in alphabetical order. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Logical ids of resources that hold data and may all the same be replaced or deleted; in alphabetical order. */
  readonly allowReplacement: readonly string[];
  /** Whether CloudFormation refuses to delete the stack. */
  readonly terminationProtection: boolean;
}

/**
 * Types of resources that hold data: a new one in place of the old one is empty. Nested stacks may hold anything.
 *
 * @source cfn-lint, list of stateful resources (rule I3011), and types of the same sort that it leaves out.
 */
export const DATA_TYPES: readonly string[] = [
  'AWS::Backup::BackupVault',
  'AWS::CloudFormation::Stack',
  'AWS::CodeCommit::Repository',
  'AWS::Cognito::UserPool',
  'AWS::DocDB::DBCluster',
  'AWS::DocDB::DBInstance',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::EC2::Volume',
  'AWS::ECR::Repository',
  'AWS::EFS::FileSystem',
  'AWS::EMR::Cluster',
  'AWS::ElastiCache::CacheCluster',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::ElastiCache::ServerlessCache',
  'AWS::Elasticsearch::Domain',
  'AWS::FSx::FileSystem',
  'AWS::KMS::Key',
  'AWS::Kinesis::Stream',
  'AWS::Logs::LogGroup',
  'AWS::MSK::Cluster',
  'AWS::MemoryDB::Cluster',
  'AWS::Neptune::DBCluster',
  'AWS::Neptune::DBInstance',
  'AWS::OpenSearchService::Domain',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
  'AWS::RDS::GlobalCluster',
  'AWS::Redshift::Cluster',
  'AWS::S3::Bucket',
  'AWS::SQS::Queue',
  'AWS::SecretsManager::Secret',
  'AWS::Timestream::Table',
];
