package org.tansiq.desk.register.bulk;

import java.util.UUID;
import org.tansiq.desk.platform.jobs.Progress;
import org.tansiq.desk.platform.officers.Officer;

/// The register's door for a country that comes ready made: tens of thousands of facts in one
/// transaction, which one record after the other would take minutes.
///
/// What enters here is marked as demo and can leave again; what officers add stays theirs.
public interface Bulk {

  /// Who stands behind the decisions that come with the demo: nobody of the house.
  Officer DEMO = new Officer(new UUID(0L, 2L), "demo", "demo");

  /// Whether anything that entered here is still in the register.
  boolean loaded();

  /// Whether there is no record that did not enter here.
  boolean alone();

  /// Writes everything or nothing; refuses with DEMO_ALREADY_LOADED.
  void load(Officer by, Consignment consignment, Progress progress);

  /// Takes out what was loaded and every decision on it. A record that an officer's article also
  /// speaks of stays, with what that article says of it.
  void remove(Officer by);
}
