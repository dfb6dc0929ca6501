/** A step failed: the build goes on as a failure. */
class StepFailed extends RuntimeException {
  StepFailed(String message) {
    super(message)
  }
}
