package org.tansiq.desk.platform.backups;

import java.util.List;

/// The first thing in an archive: what the rest must be.
///
/// @param made when the snapshot was taken (ISO 8601, UTC)
/// @param postgres the version of the server it was taken from
/// @param parts the migrations each part's schema had seen
/// @param tables in an order in which no row comes before one it refers to
/// @param checkpoint the signed head of the log over the ledger
public record Manifest(
    String made,
    String postgres,
    List<SchemaState> parts,
    List<Table> tables,
    List<Sequence> sequences,
    String checkpoint) {

  public Manifest {
    parts = List.copyOf(parts);
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
  }

  /// All rows of all tables.
  public long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  /// A part's schema and the migrations it has seen, in their order.
  public record SchemaState(String name, List<Step> steps) {
    public SchemaState {
      steps = List.copyOf(steps);
    }
  }

  /// One migration.
  public record Step(String version, int checksum) {}

  /// @param name quoted where PostgreSQL needs it, with its schema
  /// @param columns quoted, parted by commas; without those that PostgreSQL computes
  public record Table(String name, String columns, long rows) {}

  /// @param name quoted, with its schema
  public record Sequence(String name, long last) {}
}
