/** `checkout` of a multibranch job of the GitLab branch source: real Git, with the narrow refspec that the source makes. */
class Git {
  final Build build

  Git(Build build) {
    this.build = build
  }

  /** The `scm` variable: what the source would have made for this head. */
  Map scm() {
    def head = build.scenario.head as Map
    def refspecs = build.scenario.wholeRepository ? ['+refs/heads/*:refs/remotes/origin/*']
      : head.kind == 'tag' ? ["+refs/tags/${head.name}:refs/tags/${head.name}" as String]
      : head.kind == 'change' ? ["+refs/merge-requests/${head.id}/head:refs/remotes/origin/MR-${head.id}" as String,
                                 "+refs/heads/${head.target}:refs/remotes/origin/${head.target}" as String]
      : ["+refs/heads/${head.name}:refs/remotes/origin/${head.name}" as String]
    return [word: 'scm', branches: [[name: head.name]], extensions: [[word: 'merge']],
            userRemoteConfigs: [[url: build.scenario.remote, refspec: refspecs, credentialsId: 'gitlab-clone']]]
  }

  Map checkout(Map scmGit) {
    Map named = scmGit.named as Map
    if (named.branches != scm().branches || named.userRemoteConfigs != scm().userRemoteConfigs) throw new Refused('another repository')
    Map clone = (named.extensions as List<Map>).find { it.word == 'cloneOption' }?.named as Map ?: [:]
    boolean clean = (named.extensions as List<Map>).any { it.word == 'cleanBeforeCheckout' }
    if (!(named.extensions as List<Map>).any { it.word == 'merge' }) throw new Refused("the source's own extensions are lost")
    if (!new File(build.directory, '.git').exists()) git('init', '--quiet', '.')
    else if (clean) { git('reset', '--hard', '--quiet'); git('clean', '-ffdx', '--quiet') }
    List<String> depth = clone.shallow ? ['--depth', '1'] : []
    List<String> tags = clone.noTags == false ? ['--tags'] : ['--no-tags']
    git(*(['fetch', '--quiet', *depth, *tags, '--force', build.scenario.remote] + (named.userRemoteConfigs[0].refspec as List)))
    def head = build.scenario.head as Map
    String revision = head.kind == 'tag' ? "refs/tags/${head.name}" : "refs/remotes/origin/${head.kind == 'change' ? "MR-${head.id}" : head.name}"
    if (head.kind == 'change') {
      git('checkout', '--quiet', '--force', "refs/remotes/origin/${head.target}")
      git('-c', 'user.name=jenkins', '-c', 'user.email=jenkins@example.com', 'merge', '--quiet', '--no-edit', revision)
    } else {
      git('checkout', '--quiet', '--force', "${revision}^{commit}")
    }
    Map found = [GIT_COMMIT: git('rev-parse', 'HEAD').trim()]
    if (build.scenario.previousSuccessfulCommit) found.GIT_PREVIOUS_SUCCESSFUL_COMMIT = build.scenario.previousSuccessfulCommit
    return found
  }

  private String git(Object... arguments) {
    List<String> command = ['git'] + arguments*.toString()
    def process = new ProcessBuilder(command).directory(build.directory).redirectErrorStream(true).start()
    String output = process.inputStream.text
    if (process.waitFor() != 0) throw new StepFailed("${command.join(' ')}: ${output}")
    return output
  }
}
