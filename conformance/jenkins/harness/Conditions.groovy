/** `when`: each condition as a closure that answers for the build. */
class Conditions {
  static Map condition(Build build, String name, List<Object> arguments, Closure body) {
    switch (name) {
      case 'beforeAgent':
      case 'beforeInput':
      case 'beforeOptions':
        return [modifier: name]
      case 'allOf':
        return [test: all(inner(build, body))]
      case 'anyOf':
        def any = inner(build, body)
        return [test: { any.any { it() } }]
      case 'not':
        def one = inner(build, body)
        if (one.size() != 1) throw new Refused('not takes one condition')
        return [test: { !one[0]() }]
      case 'changeRequest':
        return [test: { build.variables.CHANGE_ID != null }]
      case 'buildingTag':
        return [test: { build.variables.TAG_NAME != null }]
      case 'environment':
        Map named = arguments[0] as Map
        if (named.keySet() != ['name', 'value'] as Set) throw new Refused("environment: name and value, not ${named.keySet()}")
        return [test: { build.environment()[named.name as String] == named.value }]
      case 'expression':
        return [test: { build.evaluate(body) }]
      case 'triggeredBy':
        return [test: { (build.scenario.causes ?: []).contains(arguments[0]) }]
    }
    throw new Refused("when has no condition ${name}")
  }

  static Closure all(List<Closure> tests) {
    return { tests.every { it() } }
  }

  private static List<Closure> inner(Build build, Closure body) {
    def entries = new Section(build, 'when').read(body).entries
    if (entries.empty || entries.any { it.modifier }) throw new Refused('a nested condition holds conditions only')
    return entries*.test
  }
}
