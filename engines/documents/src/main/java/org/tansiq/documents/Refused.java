package org.tansiq.documents;

/// Carries a refusal out of the depth of a parser to the one place that answers.
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  Refused(Refusal.Code code, Object... values) {
    super(code.name(), null, false, false);
    this.refusal = Refusal.of(code, values);
  }

  Refusal refusal() {
    return refusal;
  }
}
