package org.tansiq.desk.register.agreements;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.register.claims.Claims;
import org.tansiq.desk.register.claims.Subject;
import org.tansiq.desk.register.commitments.CommitmentKeys;
import org.tansiq.desk.register.commitments.Commitments;
import org.tansiq.desk.register.engagements.Engagements;
import org.tansiq.desk.register.facts.FactSheet;
import org.tansiq.desk.register.lists.Checks;
import org.tansiq.desk.register.lists.ListBar;
import org.tansiq.desk.register.lists.RecordNames;

@Controller
class AgreementPages {

  private static final int ROWS = 50;
  private static final int COMMITMENTS = 8;

  private final Agreements agreements;
  private final Commitments commitments;
  private final Engagements engagements;
  private final Claims claims;
  private final RecordNames names;

  AgreementPages(
      Agreements agreements,
      Commitments commitments,
      Engagements engagements,
      Claims claims,
      RecordNames names) {
    this.agreements = agreements;
    this.commitments = commitments;
    this.engagements = engagements;
    this.claims = claims;
    this.names = names;
  }

  @GetMapping("/agreements")
  Page list(@RequestParam MultiValueMap<String, String> parameters, Shell shell) {
    var filter = AgreementKeys.ALL.read(parameters);
    var reader = shell.reader();
    return Page.of("register/agreements/list.jte")
        .with(
            "bar",
            ListBar.of(
                "agreements",
                filter,
                agreements.count(reader, filter),
                term -> names.of(reader, term, shell.tongue()),
                shell))
        .with("listing", agreements.list(reader, filter, ROWS));
  }

  @GetMapping("/agreements/{id}")
  Page one(@PathVariable UUID id, @RequestParam Optional<String> on, Shell shell) {
    var reader = shell.reader();
    var agreement = agreements.get(reader, id);
    var under = CommitmentKeys.ALL.everything().with("agreement", id.toString());
    return Page.of("register/agreements/record.jte")
        .with(
            "record",
            new AgreementRecord(
                agreement,
                day(on, shell),
                facts(id, day(on, shell), shell),
                agreement.engagement().flatMap(where -> engagements.find(reader, where)),
                commitments.under(reader, id, COMMITMENTS),
                commitments.count(reader, under).matching()));
  }

  private static Optional<LocalDate> day(Optional<String> on, Shell shell) {
    return on.filter(text -> !text.isBlank()).map(Checks::day).filter(shell.today()::isAfter);
  }

  private FactSheet facts(UUID id, Optional<LocalDate> on, Shell shell) {
    var subject = Subject.agreement(id);
    var zone = ZoneId.of(shell.settings().zone());
    return new FactSheet(
        on.map(day ->
                claims.asOf(subject, day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1)))
            .orElseGet(() -> claims.of(subject)),
        claims.lives(subject));
  }
}
