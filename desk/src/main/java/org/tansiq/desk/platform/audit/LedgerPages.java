package org.tansiq.desk.platform.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.Officers;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// The ledger as an inspector reads and filters it.
@Controller
class LedgerPages {

  private final LedgerReading ledger;
  private final Officers officers;

  LedgerPages(LedgerReading ledger, Officers officers) {
    this.ledger = ledger;
    this.officers = officers;
  }

  @GetMapping("/ledger")
  Page ledger(
      @RequestParam(defaultValue = "") String act,
      @RequestParam(defaultValue = "") String officer,
      Days days,
      @RequestParam Optional<Long> before,
      Officer by) {
    var sought =
        new LedgerReading.Sought(
            act,
            Optional.of(officer).filter(o -> !o.isEmpty()).map(LedgerPages::id),
            day(days.from()),
            day(days.to()),
            before);
    var entries = ledger.read(by, sought);
    return Page.of("platform/audit/ledger.jte")
        .with("sought", sought)
        .with("entries", entries)
        .with("more", ledger.full(entries))
        .with("officers", officers.all());
  }

  /// The first and the last day asked for, both may be missing.
  record Days(String from, String to) {}

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException bad) {
      throw new Refused(PlatformRefusal.BAD_VALUE, text);
    }
  }

  private static Optional<LocalDate> day(@org.jspecify.annotations.Nullable String text) {
    try {
      return Optional.ofNullable(text).filter(t -> !t.isBlank()).map(LocalDate::parse);
    } catch (DateTimeParseException bad) {
      throw new Refused(PlatformRefusal.BAD_VALUE, String.valueOf(text));
    }
  }
}
