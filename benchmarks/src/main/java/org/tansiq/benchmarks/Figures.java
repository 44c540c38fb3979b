package org.tansiq.benchmarks;

/// One group of measurements, written as a section of `RESULTS.md`.
interface Figures {

  /// The word after `tansiq bench`.
  String name();

  /// The section's heading.
  String title();

  /// Measures, and answers Markdown.
  String measure(Place place) throws Exception;
}
