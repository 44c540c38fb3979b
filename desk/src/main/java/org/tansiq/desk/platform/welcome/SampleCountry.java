package org.tansiq.desk.platform.welcome;

import org.tansiq.desk.platform.jobs.Progress;
import org.tansiq.desk.platform.officers.Officer;

/// A country of fictional partners, officials and agreements to try the desk with.
///
/// The platform asks; the demo answers. Loading is all or nothing, and what it loaded can be
/// removed again without touching what officers added.
public interface SampleCountry {

  /// The kind of the work that loads or removes it, of which one runs at a time.
  String LOADING = "demo";

  /// Whether it is in the register now.
  boolean loaded();

  /// Whether there is nothing else: no record, article or nominal entry of anybody's own.
  boolean alone();

  /// Loads it, telling the progress as it goes; refuses with DEMO_ALREADY_LOADED.
  void load(Officer by, Progress progress);

  /// Removes what was loaded.
  void remove(Officer by);
}
