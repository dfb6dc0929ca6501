/** `docker`, as far as `docker.image(name).inside(options) { }` and `docker.image(name).withRun(options) { }` go. */
class Docker {
  private final Build build
  private final Map<String, String> running = [:]

  Docker(Build build) {
    this.build = build
  }

  Map image(String name) {
    return [inside: { String options, Closure body ->
      needsNode()
      def links = (options =~ /--link (\S+):(\S+)/).collect { [id: it[1], host: it[2]] }
      links.each { if (!running.containsKey(it.id)) throw new StepFailed("docker: no such container: ${it.id}") }
      build.trace << [step: 'container', stage: build.stageName, container: name, hosts: links.collectEntries { [(it.host): running[it.id]] }]
      build.within([container: name], body)
    }, withRun: { String options, Closure body ->
      needsNode()
      def container = [id: "id-${running.size() + 1}".toString()]
      running[container.id] = "${options} ${name}".toString()
      try {
        return body(container)
      } finally {
        running.remove(container.id)
        build.trace << [step: 'container stopped', stage: build.stageName, container: name]
      }
    }]
  }

  private void needsNode() {
    if (build.directory == null) throw new StepFailed('docker.image: no node')
  }
}
