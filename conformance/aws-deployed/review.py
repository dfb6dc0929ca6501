"""Makes what a review app lies in (network, cluster, load balancer, the export of the environment's stack), or tells what there is of one."""
import json
import sys

import boto3

endpoint, region = sys.argv[1:3]
wanted = json.load(sys.stdin)


def client(service):
    return boto3.client(
        service,
        endpoint_url=endpoint,
        region_name=region,
        aws_access_key_id=wanted['account'],
        aws_secret_access_key='emulated',
    )


def place():
    ec2, elb, ecs = client('ec2'), client('elbv2'), client('ecs')
    vpc = ec2.create_vpc(CidrBlock='10.0.0.0/16')['Vpc']['VpcId']
    subnets = [ec2.create_subnet(VpcId=vpc, CidrBlock=f'10.0.{n}.0/24')['Subnet']['SubnetId'] for n in range(2)]
    balancer = elb.create_load_balancer(Name='review', Subnets=subnets, Type='application')['LoadBalancers'][0]['LoadBalancerArn']
    listener = elb.create_listener(
        LoadBalancerArn=balancer,
        Protocol='HTTP',
        Port=443,
        DefaultActions=[{'Type': 'fixed-response', 'FixedResponseConfig': {'StatusCode': '404'}}],
    )['Listeners'][0]['ListenerArn']
    ecs.create_cluster(clusterName=wanted['cluster'])
    group = {'Type': 'AWS::EC2::SecurityGroup', 'Properties': {'GroupDescription': 'x', 'VpcId': vpc}}
    output = {'Value': {'Fn::GetAtt': ['Group', 'GroupId']}, 'Export': {'Name': wanted['export']}}
    client('cloudformation').create_stack(
        StackName='environment', TemplateBody=json.dumps({'Resources': {'Group': group}, 'Outputs': {'Group': output}})
    )
    return {'vpc': vpc, 'subnets': subnets, 'listener': listener}


def app():
    cloudformation, ecs, elb = client('cloudformation'), client('ecs'), client('elbv2')
    stacks = [each for each in cloudformation.describe_stacks()['Stacks'] if each['StackName'] == wanted['name']]
    services = ecs.describe_services(cluster=wanted['cluster'], services=[wanted['name']])['services']
    active = [each for each in services if each['status'] == 'ACTIVE']
    images = [
        ecs.describe_task_definition(taskDefinition=each['taskDefinition'])['taskDefinition']['containerDefinitions'][0]['image']
        for each in active
    ]
    rules = [each for each in elb.describe_rules(ListenerArn=wanted['listener'])['Rules'] if not each['IsDefault']]
    groups = [each['TargetGroupName'] for each in elb.describe_target_groups()['TargetGroups']]
    hosts = [value for rule in rules for each in rule['Conditions'] for value in each['HostHeaderConfig']['Values']]
    status = [each['StackStatus'] for each in stacks]
    return {'status': status, 'images': images, 'hosts': hosts, 'priorities': [rule['Priority'] for rule in rules], 'groups': groups}


json.dump(place() if wanted['what'] == 'place' else app(), sys.stdout)
