"""Asks each service, by its own API, for the resources that CloudFormation says it made: up to some of each type, since there are
hundreds. Prints, by type, how many were made, whether the service was asked, and which are not there.
"""
import json
import sys

import boto3
import yaml

endpoint, region = sys.argv[1:3]
wanted = json.load(sys.stdin)
clients = {}


def client(service, account):
    key = (service, account)
    if key not in clients:
        clients[key] = boto3.client(
            service, endpoint_url=endpoint, region_name=region, aws_access_key_id=account, aws_secret_access_key='emulated'
        )
    return clients[key]


def inline_policy(account, resource, stack):
    names = {each['LogicalResourceId']: each['PhysicalResourceId'] for each in stack['resources']}
    roles = stack['template']['Resources'][resource['LogicalResourceId']]['Properties']['Roles']
    for role in roles:
        name = names[role['Ref']] if isinstance(role, dict) else role
        held = client('iam', account).list_role_policies(RoleName=name)['PolicyNames']
        assert held, f'{name} holds no policy'


def found(items):
    assert items, 'is not there'


def event_rule(account, pid):
    events = client('events', account)
    buses = [bus['Name'] for bus in events.list_event_buses()['EventBuses']]
    found([bus for bus in buses if events.list_rules(EventBusName=bus, NamePrefix=pid.rpartition('|')[2])['Rules']])


def ecs_service(account, pid):
    cluster = pid.split('/')[-2]
    found(client('ecs', account).describe_services(cluster=cluster, services=[pid])['services'])


ASK = {
    'AWS::CloudWatch::Alarm': lambda a, p: found(client('cloudwatch', a).describe_alarms(AlarmNames=[p])['MetricAlarms']),
    'AWS::CodeBuild::Project': lambda a, p: found(client('codebuild', a).batch_get_projects(names=[p])['projects']),
    'AWS::EC2::SecurityGroup': lambda a, p: found(client('ec2', a).describe_security_groups(GroupIds=[p])['SecurityGroups']),
    'AWS::ECR::Repository': lambda a, p: found(client('ecr', a).describe_repositories(repositoryNames=[p])['repositories']),
    'AWS::ECS::Service': ecs_service,
    'AWS::ECS::TaskDefinition': lambda a, p: client('ecs', a).describe_task_definition(taskDefinition=p),
    'AWS::ElasticLoadBalancingV2::ListenerRule': lambda a, p: found(client('elbv2', a).describe_rules(RuleArns=[p])['Rules']),
    'AWS::ElasticLoadBalancingV2::TargetGroup': lambda a, p: found(
        client('elbv2', a).describe_target_groups(TargetGroupArns=[p])['TargetGroups']
    ),
    'AWS::Events::EventBus': lambda a, p: client('events', a).describe_event_bus(Name=p),
    'AWS::Events::Rule': event_rule,
    'AWS::IAM::ManagedPolicy': lambda a, p: client('iam', a).get_policy(PolicyArn=p),
    'AWS::IAM::Role': lambda a, p: client('iam', a).get_role(RoleName=p),
    'AWS::KMS::Alias': lambda a, p: found(
        [each for each in client('kms', a).list_aliases()['Aliases'] if each['AliasName'] == p]
    ),
    'AWS::KMS::Key': lambda a, p: client('kms', a).describe_key(KeyId=p),
    'AWS::Lambda::EventSourceMapping': lambda a, p: client('lambda', a).get_event_source_mapping(UUID=p),
    'AWS::Lambda::Function': lambda a, p: client('lambda', a).get_function(FunctionName=p),
    'AWS::Logs::LogGroup': lambda a, p: found(client('logs', a).describe_log_groups(logGroupNamePrefix=p)['logGroups']),
    'AWS::S3::Bucket': lambda a, p: client('s3', a).head_bucket(Bucket=p),
    'AWS::SNS::Topic': lambda a, p: client('sns', a).get_topic_attributes(TopicArn=p),
    'AWS::SQS::Queue': lambda a, p: client('sqs', a).get_queue_attributes(QueueUrl=p),
    'AWS::SSM::Parameter': lambda a, p: client('ssm', a).get_parameter(Name=p),
    'AWS::Scheduler::Schedule': lambda a, p: client('scheduler', a).get_schedule(Name=p),
    'AWS::ServiceDiscovery::Service': lambda a, p: client('servicediscovery', a).get_service(Id=p),
}


def stack_of(account, name):
    cloudformation = client('cloudformation', account)
    pages = cloudformation.get_paginator('list_stack_resources').paginate(StackName=name)
    resources = [each for page in pages for each in page['StackResourceSummaries']]
    body = cloudformation.get_template(StackName=name)['TemplateBody']
    if isinstance(body, str):
        body = yaml.safe_load(body)
    return {'resources': resources, 'template': body}


# Of one type; the stacks of different ways of delivery come first.
MOST = 8
report = {}
for account, name in wanted:
    stack = stack_of(account, name)
    for resource in stack['resources']:
        kind, pid = resource['ResourceType'], resource['PhysicalResourceId']
        entry = report.setdefault(kind, {'made': 0, 'asked': kind in ASK or kind == 'AWS::IAM::Policy', 'missing': []})
        entry['made'] += 1
        if entry['made'] > MOST:
            continue
        try:
            if kind == 'AWS::IAM::Policy':
                inline_policy(account, resource, stack)
            elif kind in ASK:
                ASK[kind](account, pid)
        except Exception as error:
            entry['missing'].append(f'{name} {resource["LogicalResourceId"]} {pid}: {error}')
json.dump(report, sys.stdout)
