/** Collects a section's directives, each of them known, with its arguments; nothing runs yet. */
class Section {
  final Build build
  final String name
  final Map<String, Object> directives = [:]
  final List<Object> entries = []

  Section(Build build, String name) {
    this.build = build
    this.name = name
  }

  Section read(Closure body) {
    body.delegate = this
    body.resolveStrategy = Closure.DELEGATE_ONLY
    body.call()
    return this
  }

  /** Words such as `none`, and the variables of every Jenkinsfile. */
  def propertyMissing(String word) {
    if (word in ['none', 'any']) return word
    return build.variable(word)
  }

  def methodMissing(String directive, Object given) {
    List<Object> arguments = given as List
    Closure body = arguments && arguments.last() instanceof Closure ? arguments.last() as Closure : null
    switch (name) {
      case 'pipeline':
      case 'stage':
        directives[directive] = value(directive, arguments, body)
        return null
      case 'stages':
      case 'parallel':
        def stage = new Section(build, 'stage').read(body)
        stage.directives.name = arguments[0] as String
        entries << stage
        return null
      case 'post':
        directives[directive] = body
        return null
      case 'agent':
      case 'docker':
        directives[directive] = body == null ? arguments[0] : new Section(build, 'docker').read(body).directives
        return null
      case 'when':
        entries << Conditions.condition(build, directive, arguments, body)
        return null
      case 'parameters':
        if (directive != 'string') throw new Refused("parameters: ${directive}")
        entries << Words.value(directive, arguments)
        return null
      case 'options':
        def option = Words.option(directive, arguments)
        if (directive in Words.OPTIONS.keySet()) entries << option
        return option
      case 'input':
        directives[directive] = arguments[0]
        return null
    }
    throw new Refused("${directive} in ${name} is not known")
  }

  private Object value(String directive, List<Object> arguments, Closure body) {
    switch (directive) {
      case 'agent':
        return body == null ? [(arguments[0] as String): true] : new Section(build, 'agent').read(body).directives
      case 'options':
        return new Section(build, 'options').read(body).entries
      case 'parameters':
        return new Section(build, 'parameters').read(body).entries
      case 'when':
        return new Section(build, 'when').read(body).entries
      case 'input':
        return new Section(build, 'input').read(body).directives
      case 'stages':
      case 'parallel':
        return new Section(build, directive).read(body).entries
      case 'post':
        return new Section(build, 'post').read(body).directives
      case 'steps':
        return body
    }
    throw new Refused("${directive} is not known to the stand-in")
  }
}
