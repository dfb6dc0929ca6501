
# ---- proof: what is wrong with the image, what it is made of, whose it is. What is signed has passed. ----

# Tools that know nothing of AWS find the registry's password in a file of this job's own, beside what others have put there.
registry_login() {
  (umask 077 && mkdir -p "$WORK/registry")
  registry_known=${DOCKER_CONFIG:-${HOME:-/}/.docker}/config.json
  if [ ! -f "$registry_known" ]; then
    printf '{}\n' >"$WORK/known.json"
    registry_known=$WORK/known.json
  fi
  (umask 077 && aws ecr get-login-password >"$WORK/registry/password") ||
    die "the registry ${IMAGE_REPOSITORY%%/*} did not let this job in. The role needs ecr:GetAuthorizationToken."
  # A helper that keeps passwords would be asked instead of this file, for every registry.
  (umask 077 && jq --rawfile password "$WORK/registry/password" --arg host "${IMAGE_REPOSITORY%%/*}" '
    .auths[$host] = {auth: ("AWS:" + ($password | rtrimstr("\n")) | @base64)} | del(.credsStore) | del(.credHelpers[$host]?)' "$registry_known" >"$WORK/registry/config.json") ||
    die "$registry_known is no JSON; the tools read the registries' passwords there. Mend or remove it in the image that this job runs in."
  rm -f "$WORK/registry/password"
}

with_registry() { DOCKER_CONFIG=$WORK/registry "$@"; }

# keep_evidence FILE: with the release's other proof; sets EVIDENCE_KEY.
keep_evidence() {
  EVIDENCE_KEY=$EVIDENCE_PREFIX$(release_field .version)/${1##*/}
  put_object "$EVIDENCE_KEY" "$1"
}

# name_sbom source|image FILE KEY: the release tells where its bill of materials lies, and how to know it.
# The dollars are jq's.
# shellcheck disable=SC2016
name_sbom() {
  update_release '.sbom[$of] = {key: $key, sha256: $sum}' --arg of "$1" --arg key "$3" --arg sum "$(sha256sum <"$2" | cut -c1-64)"
}

is_sbom() { jq -e '.bomFormat == "CycloneDX" and (.specVersion | type) == "string"' "$1" >/dev/null 2>&1; }

# scan-image: by digest, so that what was judged is what is deployed.
scan_image() {
  need_image
  as_build
  mkdir -p reports
  case $IMAGE_SCANNER in
    ecr) ecr_findings ;;
    trivy) trivy_findings ;;
    *) die "the scanner is \"$IMAGE_SCANNER\"; it must be ecr or trivy. Deliver the service's files again." ;;
  esac
  keep_evidence reports/image-scan.json
  judge_findings
  # The dollars are jq's.
  # shellcheck disable=SC2016
  update_release '.image.scan = {scanner: $scanner, severity: $severity, digest: .image.digest, report: $key}' \
    --arg scanner "$IMAGE_SCANNER" --arg severity "$IMAGE_SEVERITY" --arg key "$EVIDENCE_KEY"
  say "scanned: $IMAGE has no fault of $IMAGE_SEVERITY or worse that counts."
}

trivy_findings() {
  need trivy
  registry_login
  with_registry trivy image --image-src remote --scanners vuln --format json --no-progress --output reports/image-scan.json "$IMAGE" >&2 ||
    die "Trivy could not scan $IMAGE; see the message above. It needs the registry, and its database or a mirror of it."
  jq '[.Results[]? | .Vulnerabilities[]? | {id: .VulnerabilityID, severity: .Severity, package: .PkgName, installed: .InstalledVersion,
    mendedIn: (.FixedVersion // ""), mended: ((.FixedVersion // "") != "")}]' reports/image-scan.json >"$WORK/findings.json" ||
    die 'the report of Trivy (reports/image-scan.json) is not of the form that it should be. Which version runs here?'
}

ecr_findings() {
  await "$SCAN_MINUTES" "the registry's scan of $IMAGE" ecr_scanned
  cp "$WORK/scan.json" reports/image-scan.json
  # Basic scanning does not tell whether a fault has been mended; it counts then.
  jq '[(.imageScanFindings.findings[]? | (reduce .attributes[]? as $each ({}; .[$each.key] = $each.value)) as $about
      | {id: .name, severity, package: ($about.package_name // ""), installed: ($about.package_version // ""), mendedIn: "", mended: true}),
    (.imageScanFindings.enhancedFindings[]? | select(.status != "SUPPRESSED" and .status != "CLOSED") | . as $finding
      | (.packageVulnerabilityDetails.vulnerablePackages // [{}])[]
      | {id: ($finding.packageVulnerabilityDetails.vulnerabilityId // $finding.title), severity: $finding.severity, package: (.name // ""),
        installed: (.version // ""), mendedIn: (.fixedInVersion // "" | if . == "NotAvailable" then "" else . end),
        mended: ($finding.fixAvailable != "NO")})]' "$WORK/scan.json" >"$WORK/findings.json" ||
    die 'the findings of the registry (reports/image-scan.json) are not of the form that they should be.'
}

ecr_scanned() {
  if ! aws ecr describe-image-scan-findings --registry-id "$TOOLS_ACCOUNT" --repository-name "${IMAGE_REPOSITORY#*/}" \
    --image-id imageDigest="$(release_field .image.digest)" --output json >"$WORK/scan.json" 2>"$WORK/scan.err"; then
    # Not begun yet.
    if grep -q ScanNotFoundException "$WORK/scan.err"; then return 1; fi
    cat "$WORK/scan.err" >&2
    die "the registry did not tell what it found in $IMAGE. See the message above; the role needs ecr:DescribeImageScanFindings."
  fi
  scan_status=$(jq -r '.imageScanStatus.status // ""' "$WORK/scan.json")
  case $scan_status in
    # ACTIVE: a scan that goes on for as long as the image is there, and has told its findings.
    COMPLETE | ACTIVE) return 0 ;;
    PENDING | IN_PROGRESS) return 1 ;;
    *)
      die "the registry did not scan $IMAGE: ${scan_status:-no status} $(jq -r '.imageScanStatus.description // ""' "$WORK/scan.json") What ECR cannot read, Trivy may: write \"scanner: trivy\" in image.scan."
      ;;
  esac
}

# Ends the release where a fault counts. IMAGE_ACCEPTED has a line for each that is known: its name, last day.
judge_findings() {
  jq -r --arg least "$IMAGE_SEVERITY" --arg unfixed "$IMAGE_IGNORE_UNFIXED" --arg accepted "$IMAGE_ACCEPTED" --arg today "$(date -u +%Y-%m-%d)" '
    def rank: {"LOW": 1, "MEDIUM": 2, "HIGH": 3, "CRITICAL": 4}[. // ""] // 0;
    ($accepted | split("\n") | map(split(" ") | select(length == 2)) | map({id: .[0], until: .[1]})) as $known
    | unique | sort_by(-(.severity | rank), .id, .package) | .[]
    | select((.severity | rank) >= ($least | rank)) | select($unfixed != "yes" or .mended) | . as $finding
    | [$known[] | select(.id == $finding.id)] as $waived
    | if any($waived[]; .until >= $today) then "accepted" elif ($waived | length) > 0 then "expired" else "counts" end
      + "\t\(.severity) \(.id) in \(.package) \(.installed)\(if .mendedIn == "" then "" else " (mended in \(.mendedIn))" end)"' \
    "$WORK/findings.json" | tr -d '\000-\010\013-\037\177' >"$WORK/judged"
  [ -s "$WORK/judged" ] || return 0
  sed -n -e 's/^accepted	/  accepted for a time: /p' -e 's/^expired	/  accepted until a day that is over: /p' -e 's/^counts	/  /p' "$WORK/judged" >&2
  judged_count=$(grep -c -v '^accepted	' "$WORK/judged" || true)
  [ "$judged_count" = 0 ] ||
    die "the image has $judged_count known faults of $IMAGE_SEVERITY or worse, and goes nowhere. They are above and in reports/image-scan.json: build on a newer base image or with newer packages, or accept one for a time in image.scan.accept."
}

# describe-image: its bill of materials, kept with the release.
describe_image() {
  need_image
  need trivy
  as_build
  registry_login
  mkdir -p reports
  with_registry trivy image --image-src remote --format cyclonedx --no-progress --output reports/image.cdx.json "$IMAGE" >&2 ||
    die "Trivy could not tell what $IMAGE is made of; see the message above."
  is_sbom reports/image.cdx.json || die 'reports/image.cdx.json is no CycloneDX bill of materials. Which version of Trivy runs here?'
  keep_evidence reports/image.cdx.json
  name_sbom image reports/image.cdx.json "$EVIDENCE_KEY"
  say "bill of materials: $EVIDENCE_KEY"
}

# publish-sbom: the source's, beside the packages and in their build info.
publish_sbom() {
  need jf
  publish_version=$(version)
  jfrog_folder
  is_sbom reports/source.cdx.json ||
    die 'reports/source.cdx.json is no CycloneDX bill of materials. The job scan-sbom must make it and hand it on to this one.'
  jf rt upload reports/source.cdx.json "$SBOM_REPOSITORY/sbom/$SERVICE/$publish_version/source.cdx.json" --flat=true \
    --build-name="$BUILD_NAME" --build-number="$publish_version" ||
    die "the bill of materials did not reach $SBOM_REPOSITORY; see the message above."
}

# sign-image: the bill of materials first, so that whoever finds a signature finds that too. Again does no harm.
sign_image() {
  need_image
  need cosign
  as_build
  registry_login
  if signature_holds; then
    say "$IMAGE is signed already."
  else
    if [ "$SBOM" = yes ] && [ -z "$(digest_of_tag "$(proof_tag att)")" ]; then
      with_registry cosign attest --yes --tlog-upload=false --type cyclonedx --predicate reports/image.cdx.json --key "$SIGNING_KEY" "$IMAGE" >&2 ||
        die "the bill of materials could not be attached to $IMAGE; see the message above."
    fi
    with_registry cosign sign --yes --tlog-upload=false --annotations "service=$SERVICE" --key "$SIGNING_KEY" "$IMAGE" >&2 ||
      die "$IMAGE could not be signed; see the message above. The role needs kms:Sign with $SIGNING_KEY."
    signature_holds || {
      cat "$WORK/verify.err" >&2
      die "the signature of $IMAGE cannot be read back; see the message above."
    }
    say "signed: $IMAGE"
  fi
  # The dollars are jq's.
  # shellcheck disable=SC2016
  update_release '.image.signedWith = $key' --arg key "$SIGNING_KEY"
}

# Where cosign keeps what belongs to an image: sig or att.
proof_tag() { printf 'sha256-%s.%s\n' "$(release_field .image.digest | sed 's/^sha256://')" "$1"; }

# Made with this key, over this digest, for this service: an image of another service is no substitute.
signature_holds() {
  with_registry cosign verify --insecure-ignore-tlog=true --annotations "service=$SERVICE" --key "$SIGNING_KEY" "$IMAGE" >/dev/null 2>"$WORK/verify.err"
}

# What may be put into service: an image that has passed what the catalog asks of it.
need_sound_image() {
  need_image
  if [ -n "$IMAGE_SCANNER" ]; then
    jq -e '.image.scan.digest == .image.digest' "$RELEASE" >/dev/null ||
      die "nothing says that $IMAGE has passed its scan, and the service asks for one. Build the release again."
  fi
  if [ "$SIGN" != yes ]; then return; fi
  need cosign
  registry_login
  signature_holds || {
    cat "$WORK/verify.err" >&2
    die "$IMAGE has no signature that $SIGNING_KEY made for $SERVICE, so it is not deployed. See the message above; build the release again."
  }
  say "the signature of $IMAGE holds."
}
