package org.tansiq.desk.platform.officers;

/// A principal that stands for an officer, however they signed in.
public interface SignedIn {

  Officer officer();

  /// By which they came in.
  Door door();

  /// Whether one factor is not enough for them.
  default boolean mustProve() {
    return false;
  }
}
