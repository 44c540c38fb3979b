package org.tansiq.desk.api.records;

import java.time.LocalDate;
import java.util.Optional;
import org.tansiq.desk.api.web.Says;
import org.tansiq.desk.register.search.Hit;
import org.tansiq.desk.register.search.Kind;

/// Something that was found.
@Says("Something that was found")
public record HitData(
    @Says("`country`, `official`, `organisation`, `engagement`, `agreement` or `commitment`")
        String kind,
    @Says("In the language asked for") String name,
    @Says("ISO 3166-1") Optional<String> country,
    Optional<LocalDate> on,
    @Says("Where it is read") String link) {

  static HitData of(Hit hit) {
    return new HitData(hit.kind().code(), hit.name(), hit.country(), hit.on(), link(hit));
  }

  private static String link(Hit hit) {
    return hit.kind() == Kind.COUNTRY
        ? "/api/v1/partners/" + hit.country().orElse("")
        : "/api/v1/" + hit.kind().code() + "s/" + hit.subject();
  }
}
