package org.tansiq.desk.register.engagements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.register.agreements.Agreements;
import org.tansiq.desk.register.claims.Claim;
import org.tansiq.desk.register.claims.Claims;
import org.tansiq.desk.register.claims.Subject;
import org.tansiq.desk.register.commitments.Commitments;
import org.tansiq.desk.register.facts.FactSheet;
import org.tansiq.desk.register.lists.Checks;

/// The page of one engagement, as it is believed today or was on any day.
@Controller
class EngagementRecordPages {

  private static final int CHILDREN = 50;

  private final Engagements engagements;
  private final Agreements agreements;
  private final Commitments commitments;
  private final Claims claims;
  private final List<EngagementWay> ways;

  EngagementRecordPages(
      Engagements engagements,
      Agreements agreements,
      Commitments commitments,
      Claims claims,
      List<EngagementWay> ways) {
    this.engagements = engagements;
    this.agreements = agreements;
    this.commitments = commitments;
    this.claims = claims;
    this.ways = ways;
  }

  @GetMapping("/engagements/{id}")
  View one(@PathVariable UUID id, @RequestParam Optional<String> on, Shell shell) {
    var gone = engagements.mergedInto(shell.reader(), id);
    if (gone.isPresent()) {
      var where = new RedirectView("/engagements/" + gone.get(), true);
      where.setStatusCode(HttpStatus.SEE_OTHER);
      return where;
    }
    var day = on.filter(text -> !text.isBlank()).map(Checks::day).filter(shell.today()::isAfter);
    return Page.of("register/engagements/record.jte").with("record", record(id, day, shell));
  }

  private EngagementRecord record(UUID id, Optional<LocalDate> on, Shell shell) {
    var reader = shell.reader();
    var engagement = engagements.get(reader, id);
    var within = EngagementFilter.NONE.with("parent", id.toString());
    var children = engagements.list(reader, within, CHILDREN).engagements();
    return new EngagementRecord(
        engagement,
        new FactSheet(believed(id, on, shell), claims.lives(Subject.engagement(id))),
        on,
        engagement.parent().flatMap(parent -> engagements.find(reader, parent)),
        children,
        children.size() < CHILDREN ? children.size() : engagements.count(reader, within).matching(),
        agreements.signedAt(reader, id),
        commitments.madeAt(reader, id),
        ways.stream().flatMap(way -> way.from(engagement, reader).stream()).toList());
  }

  private List<Claim> believed(UUID id, Optional<LocalDate> on, Shell shell) {
    var subject = Subject.engagement(id);
    return on.map(day -> claims.asOf(subject, endOf(day, shell)))
        .orElseGet(() -> claims.of(subject));
  }

  private static Instant endOf(LocalDate day, Shell shell) {
    return day.plusDays(1)
        .atStartOfDay(ZoneId.of(shell.settings().zone()))
        .toInstant()
        .minusNanos(1);
  }
}
