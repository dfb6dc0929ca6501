
# ---- image: built once; its digest travels from here on ----

# Prints the digest that the registry has under a tag; nothing where there is none.
digest_of_tag() {
  if aws ecr describe-images --registry-id "$TOOLS_ACCOUNT" --repository-name "${IMAGE_REPOSITORY#*/}" \
    --image-ids imageTag="$1" --query 'imageDetails[0].imageDigest' --output text >"$WORK/digest" 2>"$WORK/digest.err"; then
    cat "$WORK/digest"
  elif ! grep -q 'ImageNotFoundException' "$WORK/digest.err"; then
    cat "$WORK/digest.err" >&2
    die "the registry did not say whether $IMAGE_REPOSITORY has the tag $1. See the message above; the role needs ecr:DescribeImages."
  fi
}

image() {
  release
  image_sources
  as_build
  image_version=$(release_field .version)
  image_commit=$(release_field .commit)
  image_name=$(image_tag "$image_version")
  image_digest=$(digest_of_tag "$image_name")
  if [ -n "$image_digest" ]; then
    say "$IMAGE_REPOSITORY:$image_name is there already; it is used as it is."
  else
    build_and_push "$IMAGE_REPOSITORY:$image_name"
    image_digest=$(digest_of_tag "$image_name")
  fi
  case $image_digest in
    sha256:*) ;;
    *) die "the registry has no digest for $IMAGE_REPOSITORY:$image_name after the push. Run this job again." ;;
  esac
  # The dollars are jq's.
  # shellcheck disable=SC2016
  update_release '.image = {repository: $repository, tag: $tag, digest: $digest, uri: "\($repository)@\($digest)"}' \
    --arg repository "$IMAGE_REPOSITORY" --arg tag "$image_name" --arg digest "$image_digest"
  if [ -n "$IN_CODEBUILD" ]; then
    jq '{ImageURI: .image.uri}' "$RELEASE" >"$(dirname -- "$RELEASE")/imageDetail.json"
  fi
  print_exports VERSION "$image_version" COMMIT "$(release_field .commit)" IMAGE_URI "$IMAGE_REPOSITORY@$image_digest" \
    IMAGE_DIGEST "$image_digest" >"$STATE/exports.sh"
  say "image: $IMAGE_REPOSITORY@$image_digest ($image_name)"
}

# Sets the program that builds.
choose_builder() {
  if command -v buildah >/dev/null 2>&1; then
    builder=buildah
  else
    builder=docker
    need docker
  fi
  [ -f "$DOCKERFILE" ] ||
    die "the Dockerfile \"$DOCKERFILE\" is missing in $PWD. Write it, or name the right one in image.dockerfile."
}

# try-image: shows that a change can be built, from what it may be built from. Nobody is logged in, so ECR's cache is left aside.
try_image() {
  BASE_CACHES=''
  image_sources
  choose_builder
  try_tag=$SERVICE-try:$$
  with_build_arguments with_bases in_this_folder builds --platform "$IMAGE_PLATFORM" --file "$DOCKERFILE" --tag "$try_tag" >&2 ||
    die "the image could not be built from $DOCKERFILE; see the message above. Nothing was pushed."
  "$builder" rmi "$try_tag" >/dev/null 2>&1 || true
  say "image: $DOCKERFILE builds. It is not kept: releases are built from the default branch."
}

build_and_push() {
  choose_builder
  aws ecr get-login-password | "$builder" login --username AWS --password-stdin "${IMAGE_REPOSITORY%%/*}" >&2 ||
    die "the registry ${IMAGE_REPOSITORY%%/*} did not let this job in. The role needs ecr:GetAuthorizationToken."
  # One platform, one manifest: attestations would turn the digest into that of an index.
  BUILDX_NO_DEFAULT_ATTESTATIONS=1
  export BUILDX_NO_DEFAULT_ATTESTATIONS
  with_build_arguments with_bases in_this_folder builds --platform "$IMAGE_PLATFORM" --file "$DOCKERFILE" --tag "$1" \
    --label "org.opencontainers.image.version=$image_version" \
    --label "org.opencontainers.image.revision=$image_commit" \
    --label "org.opencontainers.image.source=$PROJECT_URL" >&2 ||
    die "the image could not be built from $DOCKERFILE; see the message above."
  if "$builder" push "$1" >&2; then return; fi
  [ -n "$(digest_of_tag "${1##*:}")" ] ||
    die "the image was built, but the registry did not take it. See the message above; run this job again."
  say 'another run pushed this version first; its image is used.'
}

in_this_folder() { "$@" .; }

# Docker knows other contexts in "buildx" only.
builds() {
  if [ "$builder" = docker ] && [ -s "$WORK/bases" ] && [ -n "$BASE_CACHES" ]; then set -- buildx build "$@"; else set -- build "$@"; fi
  "$builder" "$@"
}
