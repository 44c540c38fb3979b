package org.tansiq.desk.platform.retention;

/// A kind of records that are not kept for ever. A part offers one bean for each kind it keeps, so
/// that the schedule is complete without anybody naming the parts.
public sealed interface Ageing permits Reviewed, Passing {

  /// The stored code, such as `article`.
  String code();

  /// How many months they are kept where no two persons have set a period.
  int usualMonths();

  /// Places in the schedule from the top, from 1.
  int order();

  /// The message key of its word.
  default String key() {
    return "retention.kind." + code();
  }
}
