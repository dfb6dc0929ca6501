
# ---- the card ----

# notice_card EVENT STATUS COMMITS: data stays data, since only jq makes JSON here.
notice_card() {
  notice_execution=''
  if [ -s "$STATE/execution-id" ]; then read -r notice_execution <"$STATE/execution-id"; fi
  jq -n --slurpfile facts "$WORK/facts.json" --rawfile changes "$WORK/changes" --arg event "$1" --arg status "$2" --argjson commits "$3" \
    --arg service "$SERVICE" --arg environment "$ENVIRONMENT" --arg ref "$REF" --arg actor "$ACTOR" --arg run "$RUN_URL" \
    --arg approval "${APPROVAL_URL:-}" --arg execution "$notice_execution" \
    --arg console "https://$AWS_REGION.console.aws.amazon.com/codesuite/codepipeline/pipelines/$PIPELINE_NAME/executions" --arg project "$PROJECT_URL" --arg url "$SERVICE_URL" '
    def clean: explode | map(if . < 32 or (. > 126 and . < 160) or . == 8206 or . == 8207 or (. > 8231 and . < 8239) or (. > 8293 and . < 8298) or . == 65279
      then 32 else . end) | implode;
    def cut($n): if length > $n then .[0:$n] + "..." else . end;
    # Teams reads these as Markdown; people must see what was written.
    def plain($n): (. // "") | clean | cut($n)
      | explode | map(if . == 92 or . == 42 or . == 95 or . == 91 or . == 93 or . == 40 or . == 41 or . == 96 or . == 126 then (92, .) else . end) | implode
      | sub("^(?<blank> *)(?<mark>[-#>+])"; "\(.blank)\\\(.mark)") | sub("^(?<number> *[0-9]+)[.](?= |$)"; "\(.number)\\.");
    def fact($title; $value): if ($value // "") == "" then empty else {title: $title, value: $value} end;
    def web: type == "string" and test("^https?://[^ \"<>\\\\^`{|}]+$");
    def open($title; $url): if $url | web then {type: "Action.OpenUrl", title: $title, url: $url} else empty end;
    $facts[0] as $f
    | ($status | ascii_downcase | if . == "failed" then "failure" elif . == "canceled" or . == "cancelled" then "aborted" else . end) as $state
    | ({success: ["good", "SUCCEEDED"], failure: ["attention", "FAILED"], unstable: ["warning", "UNSTABLE"], aborted: ["default", "ABORTED"],
        superseded: ["default", "SUPERSEDED"], rejected: ["attention", "REJECTED"], unanswered: ["attention", "UNANSWERED"],
        waiting: ["accent", "WAITING"], started: ["accent", "STARTED"]}[$state] // ["default", ($state | ascii_upcase | plain(20))]) as $look
    | ({build: "build", approval: "approval", deployment: "deployment", rollback: "rollback"}[$event] // $event) as $what
    | (if $environment == "" then $what else "\($what) in \($environment)" end) as $what
    | ($changes | split("\n") | map(select(. != ""))) as $lines
    | ($lines | map(select(startswith("- "))) ) as $list
    | ($lines | map(select(web)) | .[0]) as $compare
    | {type: "message", attachments: [{contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content: {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json", type: "AdaptiveCard", version: "1.4", msteams: {width: "Full"},
        body: ([
          {type: "Container", style: $look[0], bleed: true, items: [
            {type: "TextBlock", size: "Medium", weight: "Bolder", wrap: true, text: "\($look[1]) - \($service | plain(100)) - \($what | plain(100))"}]},
          {type: "FactSet", facts: [
            fact("Version"; $f.version | plain(128)),
            fact("Commit"; if ($f.commit // "") == "" then "" else "\($f.commit[0:7] | plain(7)) \($f.message | plain(300))" end),
            fact("Author"; $f.author | plain(100)),
            fact("Ref"; (if $ref == "" then $f.ref else $ref end) | plain(200)),
            fact("Started by"; (if $actor == "" then $f.startedBy else $actor end) | plain(100))]},
          (if ($list | length) > 0 and $commits > 0 then
            {type: "TextBlock", wrap: true, isSubtle: true, text: ("Brings " + (if ($list | length) >= 50 then "50 commits or more" elif ($list | length) == 1 then "1 commit" else "\($list | length) commits" end)
              + ":\n\n" + ([$list[0:$commits][] | .[2:] | "- " + plain(150)] | join("\n")))} else empty end)]
          | map(select(.type != "FactSet" or (.facts | length) > 0))),
        actions: ([
          (if $event == "approval" and $state == "waiting" then open("Review and approve"; if $approval == "" then $run else $approval end) else empty end),
          open("Open run"; if $run == "" then $f.runUrl else $run end),
          (if $execution == "" then empty else open("Open delivery"; "\($console)/\($execution | @uri)/timeline") end),
          open("Compare"; $compare),
          (if ($f.commit // "") == "" then empty else open("Open commit"; "\($project)/-/commit/\($f.commit)") end),
          (if $event == "deployment" and $state == "success" then open("Open service"; $url) else empty end)][0:6])}}]}' >"$WORK/card.json"
}
