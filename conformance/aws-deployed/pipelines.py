"""Makes each pipeline by CodePipeline's own API and prints what the API then says that it is."""
import json
import sys

import boto3

endpoint, region = sys.argv[1:3]
wanted = json.load(sys.stdin)


def client(service):
    return boto3.client(
        service, endpoint_url=endpoint, region_name=region, aws_access_key_id='emulated', aws_secret_access_key='emulated'
    )


trust = {'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Principal': {'Service': 'codepipeline.amazonaws.com'}, 'Action': 'sts:AssumeRole'}]}
role = client('iam').create_role(RoleName='pipeline', AssumeRolePolicyDocument=json.dumps(trust))['Role']['Arn']
api = client('codepipeline')
read = []
for pipeline in wanted:
    api.create_pipeline(pipeline={**pipeline, 'roleArn': role})
    read.append(api.get_pipeline(name=pipeline['name'])['pipeline'])
assert {each['name'] for each in api.list_pipelines()['pipelines']} == {each['name'] for each in wanted}
json.dump({'role': role, 'read': read}, sys.stdout)
