package org.tansiq.desk.api.records;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.api.web.Says;
import org.tansiq.desk.register.sources.Source;

/// An article or document, without its text.
@Says("An article or document that claims cite, without its text")
public record SourceData(
    UUID id,
    String title,
    Optional<String> publisher,
    Optional<String> url,
    @Says("As far as it is known: `2026-02-11`, `2026-02`, `2026`") Optional<String> published,
    LocalDate retrievedOn,
    @Says("BCP 47") String language,
    @Says("SHA-256 of its bytes, in hexadecimal") String contentHash,
    @Says("Its page at the desk") String page) {

  static SourceData of(Source one) {
    return new SourceData(
        one.id(),
        one.title(),
        Name.some(one.publisher()),
        Name.some(one.url()),
        Name.some(one.published()),
        one.retrievedOn(),
        one.language(),
        one.contentHash(),
        "/articles/" + one.id());
  }
}
