package org.tansiq.scheduling;

/// Carries a refusal to the one place that answers: the command line or the desk.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public Refused(Refusal.Code code, Object... values) {
    super(code.name(), null, false, false);
    this.refusal = Refusal.of(code, values);
  }

  public Refusal refusal() {
    return refusal;
  }

  @Override
  public String getMessage() {
    return refusal.sentence();
  }
}
