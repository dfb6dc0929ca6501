/** `env`: reads what a step would see, writes for the rest of the build. */
class Environment {
  private final Build build

  Environment(Build build) {
    this.build = build
  }

  def propertyMissing(String name) {
    return build.environment()[name]
  }

  def propertyMissing(String name, Object value) {
    build.assigned[name] = value as String
  }
}
