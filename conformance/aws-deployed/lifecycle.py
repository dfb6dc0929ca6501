"""Prints the lifecycle policy of an image repository, as ECR itself has it."""
import json
import sys

import boto3

endpoint, region = sys.argv[1:3]
wanted = json.load(sys.stdin)
ecr = boto3.client(
    'ecr', endpoint_url=endpoint, region_name=region, aws_access_key_id=wanted['account'], aws_secret_access_key='emulated'
)
policy = ecr.get_lifecycle_policy(repositoryName=wanted['repository'])
json.dump(json.loads(policy['lifecyclePolicyText']), sys.stdout)
