package org.tansiq.demo.country;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agreement of the demo country with one partner or body.
public record SampleAgreement(
    UUID id,
    String form,
    Words title,
    String binding,
    String stage,
    @Nullable Signing signing,
    @Nullable Term term,
    boolean dataClause,
    List<Party> parties,
    List<String> topics) {

  public SampleAgreement {
    parties = List.copyOf(parties);
    topics = List.copyOf(topics);
  }

  /// Who is bound; `country` is empty for a body.
  public record Party(UUID organisation, String country) {}

  /// When and where it was signed; `engagement` is the ceremony where the register knows it.
  public record Signing(LocalDate on, SamplePlace place, @Nullable UUID engagement) {}

  /// From entry into force to the end (`endsOn` null: no limit), and how it goes on or is left.
  public record Term(
      LocalDate inForceOn,
      @Nullable LocalDate endsOn,
      String renewal,
      int renewalYears,
      int noticeDays) {}

  /// The country on the other side, empty where the other side is a body.
  public String partner() {
    return parties.getLast().country();
  }
}
