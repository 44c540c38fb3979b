package org.tansiq.proof;

/// A log, a checkpoint or a key that cannot be what it says it is; the message names what was
/// found.
public final class BrokenLog extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenLog(String message) {
    super(message);
  }
}
