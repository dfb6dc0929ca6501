/** The Jenkinsfile is not one that Jenkins would take. */
class Refused extends RuntimeException {
  Refused(String message) {
    super(message)
  }
}
