# shellcheck shell=sh disable=SC2016,SC2034
# Read by pipeline.sh. The values come from the service catalog; change them there.
SERVICE=checkout
PLATFORM=retail
PROJECT=retail/commerce/checkout
PROJECT_URL=https://gitlab.retail.example/retail/commerce/checkout
KNOWN_ENVIRONMENTS='dev stage preprod prod'
TAG_PREFIX=v
AWS_REGION=me-south-1
TOOLS_ACCOUNT=100000000001
BUILD_ROLE_ARN=arn:aws:iam::100000000001:role/retail-checkout-build
BUNDLE_BUCKET=retail-delivery-100000000001
BUNDLE_KEY=bundles/checkout/bundle.zip
KEY_ALIAS=alias/retail-delivery
PIPELINE_NAME=retail-checkout
TRIGGER=build-job
IMAGE_REPOSITORY=100000000001.dkr.ecr.me-south-1.amazonaws.com/retail/checkout
IMAGE_PLATFORM=linux/amd64
DOCKERFILE=Dockerfile
IMAGE_SCANNER=ecr
IMAGE_SEVERITY=HIGH
IMAGE_IGNORE_UNFIXED=no
IMAGE_ACCEPTED='CVE-2026-31337 2027-01-31'
SBOM=yes
SBOM_REPOSITORY=generic-local
EVIDENCE_PREFIX=evidence/checkout/
SIGN=yes
SIGNING_KEY=awskms:///arn:aws:kms:me-south-1:100000000001:alias/retail-images
BASE_IMAGES='docker.io/library/*
public.ecr.aws/*
100000000001.dkr.ecr.me-south-1.amazonaws.com/retail/*
artifactory.retail.example/docker/retail/*'
BASE_CACHES='docker.io 100000000001.dkr.ecr.me-south-1.amazonaws.com/docker-hub
public.ecr.aws 100000000001.dkr.ecr.me-south-1.amazonaws.com/ecr-public'
OUTPUTS='**/target/*.jar'
OUTPUTS_REQUIRED=yes
BUILD_NAME=retail-checkout
PACKAGE_TYPE=maven
ARTIFACTORY_URL=https://artifactory.retail.example
ARTIFACTORY_OIDC_PROVIDER=gitlab
ARTIFACTORY_AUDIENCE=artifactory.retail.example
RESOLVE_REPOSITORY=maven
PUBLISH_REPOSITORY=maven-local
CHANNEL_COUNT=2
NOTICE_EVENTS='build approval deployment rollback'
GITLAB_API=https://gitlab.retail.example/api/v4/projects/retail%2Fcommerce%2Fcheckout
REPORTS=no
HOTFIX_WAIVERS='3fa9c1e0 2027-01-31'
FIRST_TARGET_GROUP_PARAMETER=yes
IMAGE_PARAMETER=yes
MIGRATION_IMAGE_PARAMETER=yes
SERVICE_URL=''
with_build_arguments() { "$@"; }
case "$ENVIRONMENT" in
  dev)
ACCOUNT=200000000002
TIER=development
STACK=retail-checkout-dev
CLUSTER=retail-dev
ECS_SERVICE=retail-checkout-dev
CONTAINER=app
MECHANISM=stack
CODEDEPLOY_APPLICATION=retail-checkout-dev
CODEDEPLOY_GROUP=retail-checkout-dev
DEPLOY_ROLE_ARN=arn:aws:iam::200000000002:role/retail-checkout-dev-deploy
CLOUDFORMATION_ROLE_ARN=arn:aws:iam::200000000002:role/retail-cloudformation-dev
HAS_LISTENER=yes
ROUTES='checkout.dev.retail.example /api/*
checkout.dev.retail.example /internal/*'
MOVES_TRAFFIC=yes
SUBNETS=subnet-0d000000000000001,subnet-0d000000000000002
WAIT_MINUTES=70
DEPENDENCIES=''
SERVICE_URL=https://checkout.dev.retail.example/api
SMOKE_URLS=https://checkout.dev.retail.example/api/health
SMOKE_SCRIPT=''
SMOKE_MINUTES=10
SMOKE_LOG_GROUP=/aws/lambda/retail-smoke-dev
MIGRATION=yes
MIGRATION_MINUTES=20
MIGRATION_REVERSIBLE=yes
RELEASE_PARAMETER=/retail/dev/checkout/release
RELEASE_KEY=records/checkout/dev.json
RELEASE_HISTORY=records/checkout/dev/
RELEASE_TAG=''
PROMOTE_REPOSITORY=''
    ;;
  stage)
ACCOUNT=200000000002
TIER=testing
STACK=retail-checkout-stage
CLUSTER=retail-stage
ECS_SERVICE=retail-checkout-stage
CONTAINER=app
MECHANISM=stack
CODEDEPLOY_APPLICATION=retail-checkout-stage
CODEDEPLOY_GROUP=retail-checkout-stage
DEPLOY_ROLE_ARN=arn:aws:iam::200000000002:role/retail-checkout-stage-deploy
CLOUDFORMATION_ROLE_ARN=arn:aws:iam::200000000002:role/retail-cloudformation-stage
HAS_LISTENER=yes
ROUTES='checkout.stage.retail.example /api/*
checkout.stage.retail.example /internal/*'
MOVES_TRAFFIC=yes
SUBNETS=subnet-05000000000000001,subnet-05000000000000002
WAIT_MINUTES=70
DEPENDENCIES=''
SERVICE_URL=https://checkout.stage.retail.example/api
SMOKE_URLS=https://checkout.stage.retail.example/api/health
SMOKE_SCRIPT=''
SMOKE_MINUTES=10
SMOKE_LOG_GROUP=/aws/lambda/retail-smoke-stage
MIGRATION=yes
MIGRATION_MINUTES=20
MIGRATION_REVERSIBLE=yes
RELEASE_PARAMETER=/retail/stage/checkout/release
RELEASE_KEY=records/checkout/stage.json
RELEASE_HISTORY=records/checkout/stage/
RELEASE_TAG=''
PROMOTE_REPOSITORY=''
    ;;
  preprod)
ACCOUNT=300000000003
TIER=staging
STACK=retail-checkout-preprod
CLUSTER=retail-preprod
ECS_SERVICE=retail-checkout-preprod
CONTAINER=app
MECHANISM=stack
CODEDEPLOY_APPLICATION=retail-checkout-preprod
CODEDEPLOY_GROUP=retail-checkout-preprod
DEPLOY_ROLE_ARN=arn:aws:iam::300000000003:role/retail-checkout-preprod-deploy
CLOUDFORMATION_ROLE_ARN=arn:aws:iam::300000000003:role/retail-cloudformation-preprod
HAS_LISTENER=yes
ROUTES='checkout.preprod.retail.example /api/*
checkout.preprod.retail.example /internal/*'
MOVES_TRAFFIC=yes
SUBNETS=subnet-0e000000000000001,subnet-0e000000000000002
WAIT_MINUTES=70
DEPENDENCIES=''
SERVICE_URL=https://checkout.preprod.retail.example/api
SMOKE_URLS=https://checkout.preprod.retail.example/api/health
SMOKE_SCRIPT=''
SMOKE_MINUTES=10
SMOKE_LOG_GROUP=/aws/lambda/retail-smoke-preprod
MIGRATION=yes
MIGRATION_MINUTES=20
MIGRATION_REVERSIBLE=yes
RELEASE_PARAMETER=/retail/preprod/checkout/release
RELEASE_KEY=records/checkout/preprod.json
RELEASE_HISTORY=records/checkout/preprod/
RELEASE_TAG=''
PROMOTE_REPOSITORY=''
    ;;
  prod)
ACCOUNT=040000000004
TIER=production
STACK=retail-checkout-prod
CLUSTER=retail-prod
ECS_SERVICE=retail-checkout-prod
CONTAINER=app
MECHANISM=stack
CODEDEPLOY_APPLICATION=retail-checkout-prod
CODEDEPLOY_GROUP=retail-checkout-prod
DEPLOY_ROLE_ARN=arn:aws:iam::040000000004:role/retail-checkout-prod-deploy
CLOUDFORMATION_ROLE_ARN=arn:aws:iam::040000000004:role/retail-cloudformation-prod
HAS_LISTENER=yes
ROUTES='checkout.retail.example /api/*
checkout.retail.example /internal/*'
MOVES_TRAFFIC=yes
SUBNETS=subnet-0f000000000000001,subnet-0f000000000000002
WAIT_MINUTES=70
DEPENDENCIES=''
SERVICE_URL=https://checkout.retail.example/api
SMOKE_URLS=https://checkout.retail.example/api/health
SMOKE_SCRIPT=''
SMOKE_MINUTES=10
SMOKE_LOG_GROUP=/aws/lambda/retail-smoke-prod
MIGRATION=yes
MIGRATION_MINUTES=20
MIGRATION_REVERSIBLE=yes
RELEASE_PARAMETER=/retail/prod/checkout/release
RELEASE_KEY=records/checkout/prod.json
RELEASE_HISTORY=records/checkout/prod/
RELEASE_TAG=released/prod/
PROMOTE_REPOSITORY=''
    ;;
  *) ;;
esac
