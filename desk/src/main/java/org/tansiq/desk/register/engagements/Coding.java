package org.tansiq.desk.register.engagements;

/// How partners' event data name an engagement: PLOVER (Open Event Data Alliance), and the older
/// CAMEO code (Schrodt 2012) that some still import.
///
/// @param mode of the PLOVER event, empty where there is none
public record Coding(String plover, String mode, String cameo) {

  /// @param home the country of the desk, from whose side CAMEO is told
  public static Coding of(Engagement engagement, String home) {
    var kind =
        switch (engagement.kind()) {
          case VISIT -> org.tansiq.vocabulary.EngagementKind.VISIT;
          case SESSION, FORUM -> org.tansiq.vocabulary.EngagementKind.FORUM;
          case AGREEMENT -> org.tansiq.vocabulary.EngagementKind.AGREEMENT;
          case TRAINING -> org.tansiq.vocabulary.EngagementKind.TRAINING;
          case EXCHANGE -> org.tansiq.vocabulary.EngagementKind.EXCHANGE;
          case CALL -> org.tansiq.vocabulary.EngagementKind.CALL;
          case DEMONSTRATION -> org.tansiq.vocabulary.EngagementKind.DEMONSTRATION;
          case MEETING, OTHER -> org.tansiq.vocabulary.EngagementKind.MEETING;
        };
    var hosted = engagement.host().filter(home::equals).isPresent();
    var third =
        engagement
            .host()
            .filter(host -> !host.equals(home) && !engagement.countries().contains(host))
            .isPresent();
    return new Coding(
        kind.plover(engagement.planned()),
        kind.mode(),
        kind.cameo(engagement.planned(), hosted, third));
  }
}
