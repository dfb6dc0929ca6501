# shellcheck shell=sh disable=SC2016,SC2034
# Read by pipeline.sh. The values come from the service catalog; change them there.
SERVICE=storefront
PLATFORM=retail
PROJECT=retail/web/storefront
PROJECT_URL=https://gitlab.retail.example/retail/web/storefront
KNOWN_ENVIRONMENTS='dev stage preprod prod'
TAG_PREFIX=v
AWS_REGION=me-south-1
TOOLS_ACCOUNT=100000000001
BUILD_ROLE_ARN=arn:aws:iam::100000000001:role/retail-storefront-build
BUNDLE_BUCKET=retail-delivery-100000000001
BUNDLE_KEY=bundles/storefront/bundle.zip
KEY_ALIAS=alias/retail-delivery
PIPELINE_NAME=retail-storefront
TRIGGER=build-job
IMAGE_REPOSITORY=100000000001.dkr.ecr.me-south-1.amazonaws.com/retail/storefront
IMAGE_PLATFORM=linux/amd64
DOCKERFILE=Dockerfile
IMAGE_SCANNER=trivy
IMAGE_SEVERITY=HIGH
IMAGE_IGNORE_UNFIXED=yes
IMAGE_ACCEPTED=''
SBOM=yes
SBOM_REPOSITORY=generic-local
EVIDENCE_PREFIX=evidence/storefront/
SIGN=yes
SIGNING_KEY=awskms:///arn:aws:kms:me-south-1:100000000001:alias/retail-images
BASE_IMAGES='docker.io/library/*
public.ecr.aws/*
100000000001.dkr.ecr.me-south-1.amazonaws.com/retail/*
artifactory.retail.example/docker/retail/*'
BASE_CACHES='docker.io 100000000001.dkr.ecr.me-south-1.amazonaws.com/docker-hub
public.ecr.aws 100000000001.dkr.ecr.me-south-1.amazonaws.com/ecr-public'
OUTPUTS='dist/
package.json'
OUTPUTS_REQUIRED=yes
BUILD_NAME=retail-storefront
PACKAGE_TYPE=npm
ARTIFACTORY_URL=https://artifactory.retail.example
ARTIFACTORY_OIDC_PROVIDER=gitlab
ARTIFACTORY_AUDIENCE=artifactory.retail.example
RESOLVE_REPOSITORY=npm
PUBLISH_REPOSITORY=npm-local
CHANNEL_COUNT=1
NOTICE_EVENTS='build approval deployment rollback'
GITLAB_API=https://gitlab.retail.example/api/v4/projects/retail%2Fweb%2Fstorefront
REPORTS=no
HOTFIX_WAIVERS=''
FIRST_TARGET_GROUP_PARAMETER=yes
IMAGE_PARAMETER=yes
MIGRATION_IMAGE_PARAMETER=no
SERVICE_URL=''
REVIEW_APP_STACK=retail-storefront-dev-review-310eae7b-
REVIEW_APP_TARGET_GROUP=rv-310eae7b-
REVIEW_APP_HOST=storefront-mr-
REVIEW_APP_DOMAIN=review.dev.retail.example
REVIEW_APP_MOST=40
REVIEW_APP_LISTENER_ARN=arn:aws:elasticloadbalancing:me-south-1:200000000002:listener/app/retail-dev-review/1c1c1c1c1c1c1c01/1c1c1c1c1c1c1c02
REVIEW_APP_CLUSTER=retail-dev
REVIEW_APP_ACCOUNT=200000000002
REVIEW_APP_REPOSITORY=100000000001.dkr.ecr.me-south-1.amazonaws.com/retail/storefront/review
REVIEW_APP_BUILD_ROLE_ARN=arn:aws:iam::100000000001:role/retail-storefront-review-build
REVIEW_APP_DEPLOY_ROLE_ARN=arn:aws:iam::200000000002:role/retail-storefront-dev-review-deploy
REVIEW_APP_CLOUDFORMATION_ROLE_ARN=arn:aws:iam::200000000002:role/retail-storefront-dev-review-stack
with_build_arguments() { "$@"; }
case "$ENVIRONMENT" in
  dev)
ACCOUNT=200000000002
TIER=development
STACK=retail-storefront-dev
CLUSTER=retail-dev
ECS_SERVICE=retail-storefront-dev
CONTAINER=app
MECHANISM=stack
CODEDEPLOY_APPLICATION=retail-storefront-dev
CODEDEPLOY_GROUP=retail-storefront-dev
DEPLOY_ROLE_ARN=arn:aws:iam::200000000002:role/retail-storefront-dev-deploy
CLOUDFORMATION_ROLE_ARN=arn:aws:iam::200000000002:role/retail-cloudformation-dev
HAS_LISTENER=yes
ROUTES='www.dev.retail.example /*'
MOVES_TRAFFIC=yes
SUBNETS=subnet-0d000000000000001,subnet-0d000000000000002
WAIT_MINUTES=70
DEPENDENCIES='checkout /retail/dev/checkout/release retail-checkout-dev
search /retail/dev/search/release retail-search-dev'
SERVICE_URL=https://www.dev.retail.example
SMOKE_URLS=https://www.dev.retail.example/healthz
SMOKE_SCRIPT=''
SMOKE_MINUTES=10
SMOKE_LOG_GROUP=''
MIGRATION=no
MIGRATION_MINUTES=0
MIGRATION_REVERSIBLE=yes
RELEASE_PARAMETER=/retail/dev/storefront/release
RELEASE_KEY=records/storefront/dev.json
RELEASE_HISTORY=records/storefront/dev/
RELEASE_TAG=''
PROMOTE_REPOSITORY=''
    ;;
  stage)
ACCOUNT=200000000002
TIER=testing
STACK=retail-storefront-stage
CLUSTER=retail-stage
ECS_SERVICE=retail-storefront-stage
CONTAINER=app
MECHANISM=stack
CODEDEPLOY_APPLICATION=retail-storefront-stage
CODEDEPLOY_GROUP=retail-storefront-stage
DEPLOY_ROLE_ARN=arn:aws:iam::200000000002:role/retail-storefront-stage-deploy
CLOUDFORMATION_ROLE_ARN=arn:aws:iam::200000000002:role/retail-cloudformation-stage
HAS_LISTENER=yes
ROUTES='www.stage.retail.example /*'
MOVES_TRAFFIC=yes
SUBNETS=subnet-05000000000000001,subnet-05000000000000002
WAIT_MINUTES=70
DEPENDENCIES='checkout /retail/stage/checkout/release retail-checkout-stage
search /retail/stage/search/release retail-search-stage'
SERVICE_URL=https://www.stage.retail.example
SMOKE_URLS=https://www.stage.retail.example/healthz
SMOKE_SCRIPT=''
SMOKE_MINUTES=10
SMOKE_LOG_GROUP=''
MIGRATION=no
MIGRATION_MINUTES=0
MIGRATION_REVERSIBLE=yes
RELEASE_PARAMETER=/retail/stage/storefront/release
RELEASE_KEY=records/storefront/stage.json
RELEASE_HISTORY=records/storefront/stage/
RELEASE_TAG=''
PROMOTE_REPOSITORY=''
    ;;
  preprod)
ACCOUNT=300000000003
TIER=staging
STACK=retail-storefront-preprod
CLUSTER=retail-preprod
ECS_SERVICE=retail-storefront-preprod
CONTAINER=app
MECHANISM=stack
CODEDEPLOY_APPLICATION=retail-storefront-preprod
CODEDEPLOY_GROUP=retail-storefront-preprod
DEPLOY_ROLE_ARN=arn:aws:iam::300000000003:role/retail-storefront-preprod-deploy
CLOUDFORMATION_ROLE_ARN=arn:aws:iam::300000000003:role/retail-cloudformation-preprod
HAS_LISTENER=yes
ROUTES='www.preprod.retail.example /*'
MOVES_TRAFFIC=yes
SUBNETS=subnet-0e000000000000001,subnet-0e000000000000002
WAIT_MINUTES=70
DEPENDENCIES='checkout /retail/preprod/checkout/release retail-checkout-preprod
search /retail/preprod/search/release retail-search-preprod'
SERVICE_URL=https://www.preprod.retail.example
SMOKE_URLS=https://www.preprod.retail.example/healthz
SMOKE_SCRIPT=''
SMOKE_MINUTES=10
SMOKE_LOG_GROUP=''
MIGRATION=no
MIGRATION_MINUTES=0
MIGRATION_REVERSIBLE=yes
RELEASE_PARAMETER=/retail/preprod/storefront/release
RELEASE_KEY=records/storefront/preprod.json
RELEASE_HISTORY=records/storefront/preprod/
RELEASE_TAG=''
PROMOTE_REPOSITORY=''
    ;;
  prod)
ACCOUNT=040000000004
TIER=production
STACK=retail-storefront-prod
CLUSTER=retail-prod
ECS_SERVICE=retail-storefront-prod
CONTAINER=app
MECHANISM=stack
CODEDEPLOY_APPLICATION=retail-storefront-prod
CODEDEPLOY_GROUP=retail-storefront-prod
DEPLOY_ROLE_ARN=arn:aws:iam::040000000004:role/retail-storefront-prod-deploy
CLOUDFORMATION_ROLE_ARN=arn:aws:iam::040000000004:role/retail-cloudformation-prod
HAS_LISTENER=yes
ROUTES='www.retail.example /*'
MOVES_TRAFFIC=yes
SUBNETS=subnet-0f000000000000001,subnet-0f000000000000002
WAIT_MINUTES=70
DEPENDENCIES='checkout /retail/prod/checkout/release retail-checkout-prod
search /retail/prod/search/release retail-search-prod'
SERVICE_URL=https://www.retail.example
SMOKE_URLS=https://www.retail.example/healthz
SMOKE_SCRIPT=''
SMOKE_MINUTES=10
SMOKE_LOG_GROUP=''
MIGRATION=no
MIGRATION_MINUTES=0
MIGRATION_REVERSIBLE=yes
RELEASE_PARAMETER=/retail/prod/storefront/release
RELEASE_KEY=records/storefront/prod.json
RELEASE_HISTORY=records/storefront/prod/
RELEASE_TAG=released/prod/
PROMOTE_REPOSITORY=''
    ;;
  *) ;;
esac
