/** `docker`, as far as `docker.image(name).inside(arguments) { }` goes. */
class Docker {
  private final Build build

  Docker(Build build) {
    this.build = build
  }

  Map image(String name) {
    return [inside: { String arguments, Closure body ->
      if (build.directory == null) throw new StepFailed('docker.image: no node')
      build.within([container: name], body)
    }]
  }
}
