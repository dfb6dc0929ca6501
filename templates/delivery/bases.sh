
# ---- base images: what an image is made from ----

# Prints a line for each image outside the Dockerfile that it takes from: the name as the builder reads it, and the full name.
# Whatever this cannot read as a builder would, it refuses. The text is awk's, and its dollars too.
# shellcheck disable=SC2016
BASE_IMAGES_OF='
  function refuse(what) { print "line " FNR ": " what >"/dev/stderr"; refused = 1; exit 1 }
  function value_of(name) { return name in values ? values[name] : "" }
  # A name with or without braces, and the forms with -, :-, + and :+ as a shell knows them.
  function expanded(text,   out, at, rest, name, how, word, end, set, given) {
    out = ""
    while ((at = index(text, "$")) > 0) {
      out = out substr(text, 1, at - 1); rest = substr(text, at + 1)
      if (match(rest, /^[A-Za-z_][A-Za-z0-9_]*/)) {
        out = out value_of(substr(rest, 1, RLENGTH)); text = substr(rest, RLENGTH + 1); continue
      }
      if (!match(rest, /^\{[A-Za-z_][A-Za-z0-9_]*/)) refuse("\"$" rest "\" is no variable")
      name = substr(rest, 2, RLENGTH - 1); rest = substr(rest, RLENGTH + 1)
      end = index(rest, "}"); if (!end) refuse("a brace is not closed")
      word = substr(rest, 1, end - 1); text = substr(rest, end + 1)
      if (word ~ /[{$]/) refuse("a variable inside a variable")
      set = name in values; given = value_of(name)
      if (word == "") out = out given
      else if (word ~ /^:-/) out = out (given == "" ? substr(word, 3) : given)
      else if (word ~ /^-/) out = out (set ? given : substr(word, 2))
      else if (word ~ /^:\+/) out = out (given == "" ? "" : substr(word, 3))
      else if (word ~ /^\+/) out = out (set ? substr(word, 2) : "")
      else refuse("\"${" name word "}\" is a form of variable that is not known here")
    }
    return out text
  }
  function plain(text) {
    if (text ~ /^"[^"\\]*"$/ || text ~ /^\047[^\047\\]*\047$/) text = substr(text, 2, length(text) - 2)
    if (text ~ /["\047\\]/) refuse("\"" text "\" has quotes or backslashes inside")
    return text
  }
  # As a registry knows it: docker.io/library/node:22.
  function full(name,   first, path, last) {
    if (name !~ /^[A-Za-z0-9._\/:@-]+$/) refuse("\"" name "\" is no name of an image")
    if (name ~ /^(containers-storage|dir|docker|docker-archive|docker-daemon|oci|oci-archive|ostree|sif|tarball):/ && name !~ /^docker:[A-Za-z0-9_.-]+(@|$)/) return name
    first = name; sub(/\/.*/, "", first)
    if (first == name || first !~ /[.:]/ && first != "localhost") name = "docker.io/" (first == name ? "library/" : "") name
    sub(/^index\.docker\.io\//, "docker.io/", name)
    path = name; sub(/@.*/, "", path); last = path; sub(/.*\//, "", last)
    return path == name && last !~ /:/ ? name ":latest" : name
  }
  function outside(name) { print name "\t" full(name) }
  function from_elsewhere(name) {
    if (name ~ /\$/) refuse("\"" name "\" is a variable where builders read none")
    if (name ~ /^[0-9]+$/ || tolower(name) in stages) return
    outside(plain(name))
  }
  function argument(text,   at, name) {
    at = index(text, "="); name = at ? substr(text, 1, at - 1) : text
    if (name in given_arguments) values[name] = given_arguments[name]
    else if (at) values[name] = expanded(plain(substr(text, at + 1)))
  }
  function instruction(text,   words, count, i, first, name, options, part, parts, j) {
    count = split(text, words, /[ \t]+/)
    first = 1; while (toupper(words[first]) == "ONBUILD") first++
    name = toupper(words[first])
    if (name == "ARG" && !begun) for (i = first + 1; i <= count; i++) argument(words[i])
    if (name == "FROM") {
      begun = 1
      i = first + 1; while (words[i] ~ /^--/) i++
      part = plain(expanded(words[i]))
      if (part == "") refuse("FROM names no image; is an ARG without a value?")
      if (!(tolower(part) in stages) && part != "scratch") outside(part)
      if (toupper(words[i + 1]) == "AS") stages[tolower(words[i + 2])] = 1
    }
    if (name == "COPY" || name == "ADD" || name == "RUN") for (i = first + 1; i <= count && words[i] ~ /^--/; i++) {
      if (words[i] ~ /^--from=/) from_elsewhere(substr(words[i], 8))
      if (words[i] ~ /^--mount=/) {
        j = split(substr(words[i], 9), parts, ",")
        for (; j > 0; j--) { gsub(/["\047]/, "", parts[j]); if (parts[j] ~ /^from=/) from_elsewhere(substr(parts[j], 6)) }
      }
    }
  }
  FILENAME == ARGV[1] { at = index($0, "="); given_arguments[substr($0, 1, at - 1)] = substr($0, at + 1); next }
  FNR == 1 {
    split(ENVIRON["IMAGE_PLATFORM"], platform, "/")
    values["TARGETPLATFORM"] = values["BUILDPLATFORM"] = ENVIRON["IMAGE_PLATFORM"]
    values["TARGETOS"] = values["BUILDOS"] = platform[1]; values["TARGETARCH"] = values["BUILDARCH"] = platform[2]
    sub(/^\357\273\277/, "")
    if ($0 ~ /^[ \t]*(\/\/|\{|#!)/) refuse("it begins as no Dockerfile does")
  }
  { sub(/\r$/, ""); sub(/^[ \t]+/, "") }
  /^#/ {
    if (!seen && tolower($0) ~ /^#[ \t]*syntax[ \t]*=/) { sub(/^#[^=]*=[ \t]*/, ""); sub(/[ \t]+$/, ""); outside($0) }
    if (!seen && tolower($0) ~ /^#[ \t]*escape[ \t]*=/ && $0 !~ /=[ \t]*\\[ \t]*$/) refuse("another escape character than the backslash")
    next
  }
  /^$/ { next }
  {
    seen = 1
    if ($0 ~ /\\[ \t]*$/) { sub(/\\[ \t]*$/, ""); whole = whole $0; next }
    instruction(whole $0); whole = ""
  }
  END { if (!refused && whole != "") instruction(whole) }'

# image_sources: what this image is made from must be allowed, before anything is built. Leaves the list in $WORK/bases.
image_sources() {
  : >"$WORK/bases"
  if [ -z "$BASE_IMAGES$BASE_CACHES" ] || [ ! -f "$DOCKERFILE" ]; then return; fi
  with_build_arguments list_arguments >"$WORK/arguments"
  # A first line that says nothing: awk would take an empty file for no file.
  IMAGE_PLATFORM=$IMAGE_PLATFORM awk "$BASE_IMAGES_OF" "$WORK/arguments" "$DOCKERFILE" >"$WORK/sources" ||
    die "the base images of $DOCKERFILE cannot be told; see the line above. Write them so that they can be read without building."
  sort -u "$WORK/sources" >"$WORK/bases"
  if [ -z "$BASE_IMAGES" ]; then return; fi
  sources_refused=''
  while IFS='	' read -r source_name source_full; do
    if allowed_base "$source_full"; then continue; fi
    say "  $source_name ($source_full)"
    sources_refused=yes
  done <"$WORK/bases"
  [ -z "$sources_refused" ] ||
    die "$DOCKERFILE builds on images that the platform does not allow; they are above. Allowed are: $(printf '%s' "$BASE_IMAGES" | tr '\n' ' '). Build on one of these, or let the platform team add to policy.baseImages."
}

# allowed_base NAME: the patterns are the platform's, and a pattern is what "case" takes for one.
allowed_base() {
  printf '%s\n' "$BASE_IMAGES" >"$WORK/patterns"
  while IFS= read -r base_pattern; do
    # shellcheck disable=SC2254
    case $1 in
      $base_pattern) return 0 ;;
    esac
  done <"$WORK/patterns"
  return 1
}

# The values that the build is given, a line each; a line end inside one is none here, nor in the name of an image.
list_arguments() {
  printf '=\n'
  while [ $# -gt 1 ]; do
    printf '%s' "$2" | tr '\n' ' '
    printf '\n'
    shift 2
  done
}

# with_bases COMMAND...: the builder takes names as they were judged, and what ECR's cache has from there. BASE_CACHES has a line for each registry.
with_bases() {
  if [ -z "$BASE_IMAGES$BASE_CACHES" ]; then
    "$@"
  elif [ "$builder" = buildah ]; then
    buildah_registries >"$WORK/registries.conf"
    CONTAINERS_REGISTRIES_CONF=$WORK/registries.conf CONTAINERS_SHORT_NAME_ALIASING=off "$@"
  else
    docker_bases "$@"
  fi
}

# A short name is Docker Hub's, as for Docker; this machine's own settings name no other registry.
buildah_registries() {
  printf 'unqualified-search-registries = ["docker.io"]\nshort-name-mode = "disabled"\n'
  printf '%s\n' "$BASE_CACHES" | while read -r cache_registry cache_place; do
    if [ -n "$cache_registry" ]; then printf '[[registry]]\nprefix = "%s"\nlocation = "%s"\n' "$cache_registry" "$cache_place"; fi
  done
}

# Docker replaces single images, and looks them up by their short names.
docker_bases() {
  printf '%s\n' "$BASE_CACHES" >"$WORK/caches"
  while IFS='	' read -r base_name base_full; do
    base_name=${base_full#docker.io/}
    base_name=${base_name#library/}
    while read -r cache_registry cache_place; do
      case $base_full in
        "${cache_registry:-none}/"*) set -- "$@" --build-context "${base_name%:latest}=docker-image://$cache_place/${base_full#*/}" ;;
      esac
    done <"$WORK/caches"
  done <"$WORK/bases"
  "$@"
}
