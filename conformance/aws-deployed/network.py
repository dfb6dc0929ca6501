"""What a platform team has before the first stack: networks, load balancers, clusters, the boundary and the role that registers.

Reads the platform's environments as JSON, makes real ones in the emulator, and prints by which ids and ARNs the catalog's invented
ones are to be replaced.
"""
import json
import sys

import boto3

endpoint, region = sys.argv[1:3]
wanted = json.load(sys.stdin)


def client(service, account):
    return boto3.client(
        service, endpoint_url=endpoint, region_name=region, aws_access_key_id=account, aws_secret_access_key='emulated'
    )


def role(account):
    iam = client('iam', account)
    trust = {
        'Version': '2012-10-17',
        'Statement': [{'Effect': 'Allow', 'Principal': {'AWS': f"arn:aws:iam::{wanted['tools']}:root"}, 'Action': 'sts:AssumeRole'}],
    }
    iam.create_role(RoleName=wanted['role'], AssumeRolePolicyDocument=json.dumps(trust))
    iam.put_role_policy(
        RoleName=wanted['role'],
        PolicyName='all',
        PolicyDocument=json.dumps(
            {'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Action': '*', 'Resource': '*'}]}
        ),
    )


def boundary(account):
    document = {'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Action': '*', 'Resource': '*'}]}
    client('iam', account).create_policy(PolicyName=wanted['boundary'], PolicyDocument=json.dumps(document))


def namespace(account, name, vpc):
    names = client('servicediscovery', account)
    operation = names.create_private_dns_namespace(Name=name, Vpc=vpc)['OperationId']
    return names.get_operation(OperationId=operation)['Operation']['Targets']['NAMESPACE']


def network(environment):
    account = environment['account']
    ec2, elb = client('ec2', account), client('elbv2', account)
    vpc = ec2.create_vpc(CidrBlock='10.0.0.0/16')['Vpc']['VpcId']
    replaced = {environment['vpc']['id']: vpc}
    zones = [zone['ZoneName'] for zone in ec2.describe_availability_zones()['AvailabilityZones']]
    subnets = []
    for index, subnet in enumerate(environment['vpc']['subnets']):
        made = ec2.create_subnet(VpcId=vpc, CidrBlock=f'10.0.{index}.0/24', AvailabilityZone=zones[index % len(zones)])
        subnets.append(made['Subnet']['SubnetId'])
        replaced[subnet] = subnets[-1]
    for pool in environment['pools']:
        group = ec2.create_security_group(GroupName=pool['name'], Description='load balancer', VpcId=vpc)['GroupId']
        name = pool['loadBalancerArn'].split('/')[-2]
        balancer = elb.create_load_balancer(Name=name, Subnets=subnets, SecurityGroups=[group], Scheme='internal')
        arn = balancer['LoadBalancers'][0]['LoadBalancerArn']
        replaced[pool['securityGroup']] = group
        replaced[pool['loadBalancerArn']] = arn
        replaced[pool['loadBalancerArn'].split('loadbalancer/')[1]] = arn.split('loadbalancer/')[1]
        for port, key in ((80, 'listenerArn'), (8080, 'testListenerArn')):
            action = {'Type': 'fixed-response', 'FixedResponseConfig': {'StatusCode': '404'}}
            listener = elb.create_listener(LoadBalancerArn=arn, Protocol='HTTP', Port=port, DefaultActions=[action])
            replaced[pool[key]] = listener['Listeners'][0]['ListenerArn']
    client('ecs', account).create_cluster(clusterName=environment['cluster'])
    replaced[environment['namespace']['id']] = namespace(account, environment['namespace']['name'], vpc)
    return replaced


replacements = {}
for account in sorted({wanted['tools'], *(each['account'] for each in wanted['environments'])}):
    boundary(account)
    if account != wanted['tools']:
        role(account)
for environment in wanted['environments']:
    replacements.update(network(environment))
json.dump(replacements, sys.stdout)
