package org.tansiq.desk.assembly.plans;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A plan as it was kept.
///
/// @param weight of the requests it holds
/// @param most what any plan can hold at best, proved; 0 where nothing was proved
/// @param finalAskedBy who asked for it to be final, which another must publish
public record Version(
    UUID id,
    int number,
    Stage stage,
    long weight,
    long most,
    Instant madeAt,
    Optional<UUID> finalAskedBy,
    Optional<Instant> publishedAt) {

  /// How far a plan has come.
  public enum Stage {
    DRAFT,
    PRELIMINARY,
    FINAL;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
      return "assembly.stage." + code();
    }
  }

  public boolean draft() {
    return stage == Stage.DRAFT;
  }

  /// The share of the best possible that is reached for certain, in tenths of a percent and never
  /// rounded up.
  public String percent() {
    if (most == 0) {
      return "";
    }
    long tenths = Math.min(1000, weight * 1000 / most);
    return tenths / 10 + "." + tenths % 10;
  }

  public boolean proved() {
    return most > 0 && weight >= most;
  }
}
