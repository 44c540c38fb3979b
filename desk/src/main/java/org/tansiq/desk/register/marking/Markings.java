package org.tansiq.desk.register.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sight.Label;
import org.tansiq.desk.platform.sight.Labels;
import org.tansiq.desk.platform.sight.Marking;
import org.tansiq.desk.platform.sight.Sight;

/// Marks records and articles, so that only those who must know see them.
///
/// A marked article stands on records with the same label and on no other: marking it takes the
/// records along that rest on it alone, and is refused where another source stands beside it.
/// Whoever marks must still see what they marked.
@Service
public class Markings {

  private final Policy policy;
  private final Ledger ledger;
  private final Labels labels;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher notices;

  Markings(
      Policy policy,
      Ledger ledger,
      Labels labels,
      JdbcClient jdbc,
      ApplicationEventPublisher notices) {
    this.policy = policy;
    this.ledger = ledger;
    this.labels = labels;
    this.jdbc = jdbc;
    this.notices = notices;
  }

  /// The label of what the officer sees.
  public Label of(Officer by, Markable kind, UUID id) {
    policy.permit(by, Deed.MARK_RECORDS);
    return labels.get(number(kind, id));
  }

  /// The label of something that is only being added, within the transaction that adds it.
  @Transactional(propagation = Propagation.MANDATORY)
  public int forNew(Officer by, Marking marking) {
    if (marking == Marking.OPEN) {
      return labels.number(Label.OPEN);
    }
    policy.permit(by, Deed.MARK_RECORDS);
    var label = labels.number(new Label(marking, List.of(), List.of()));
    look();
    if (!labels.seen(label)) {
      throw new Refused(MarkingRefusal.WOULD_NOT_SEE);
    }
    return label;
  }

  /// The number of the label that a record bears, for what is kept beside it.
  public int labelOf(Officer by, Markable kind, UUID id) {
    policy.permit(by, Deed.READ_REGISTER);
    return number(kind, id);
  }

  /// Marks one, and what rests on it alone.
  ///
  /// @param why the reason, which the ledger keeps
  @Transactional
  public void mark(Officer by, Markable kind, UUID id, Label wish, String why) {
    policy.permit(by, Deed.MARK_RECORDS);
    if (why.isBlank()) {
      throw new Refused(MarkingRefusal.MARKING_WITHOUT_REASON);
    }
    oneAtATime();
    var before = number(kind, id);
    var label = labels.number(wish);
    if (label == before) {
      return;
    }
    look();
    if (!labels.seen(label)) {
      throw new Refused(MarkingRefusal.WOULD_NOT_SEE);
    }
    var marked = new ArrayList<RecordMarked>();
    if (kind == Markable.ARTICLE) {
      resting(id, label).forEach(m -> put(m.kind(), m.id(), label, marked));
    } else {
      refuseOtherSources(id, label);
    }
    put(kind, id, label, marked);
    mergedInto(id).forEach(gone -> put(Markable.ENGAGEMENT, gone, label, marked));
    asHouse(by, () -> follow(before, label, marked));
    ledger.record(by, Act.MARKED_RECORD, id.toString(), why.strip());
  }

  /// What is written many records at a time, such as an article's, waits for each other.
  private void oneAtATime() {
    jdbc.sql(
            """
            select pg_advisory_xact_lock(hashtext('register.many')) is null,
              pg_advisory_xact_lock(hashtext('register.index')) is null
            """)
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  private int number(Markable kind, UUID id) {
    return jdbc.sql("select label from register.%s where id = :id".formatted(kind.table()))
        .param("id", id)
        .query(Integer.class)
        .optional()
        .orElseThrow(() -> Withheld.or(jdbc, kind.code(), id, kind.href(id)));
  }

  private record Resting(Markable kind, UUID id, boolean fits) {}

  private List<Resting> resting(UUID article, int label) {
    if (label == 0) {
      return List.of();
    }
    var all =
        jdbc.sql("select subject_kind, subject_id, fits from register.resting_on(:id, :label)")
            .param("id", article)
            .param("label", label)
            .query((row, _) ->
                new Resting(
                    Markable.of(row.getString(1)).orElseThrow(),
                    row.getObject(2, UUID.class),
                    row.getBoolean(3)))
            .list();
    if (all.stream().anyMatch(r -> !r.fits())) {
      throw new Refused(MarkingRefusal.OTHER_SOURCES, all.stream().filter(r -> !r.fits()).count());
    }
    return all;
  }

  private void refuseOtherSources(UUID id, int label) {
    var stands =
        jdbc.sql(
                """
                select exists (select from register.claim c
                  join register.citation x on x.claim_id = c.id
                  join register.source s on s.id = x.source_id
                  where c.subject_id = :id and s.label not in (0, :label))
                """)
            .param("id", id)
            .param("label", label)
            .query(Boolean.class)
            .single();
    if (stands) {
      throw new Refused(MarkingRefusal.ARTICLE_FIRST);
    }
  }

  /// What became part of an engagement keeps words of it.
  private List<UUID> mergedInto(UUID engagement) {
    return jdbc.sql("select id from register.engagement where merged_into = :id")
        .param("id", engagement)
        .query(UUID.class)
        .list();
  }

  private void put(Markable kind, UUID id, int label, List<RecordMarked> marked) {
    var before = number(kind, id);
    if (before == label) {
      return;
    }
    try {
      jdbc.sql("update register.%s set label = :label where id = :id".formatted(kind.table()))
          .param("id", id)
          .param("label", label)
          .update();
    } catch (DuplicateKeyException copy) {
      throw new Refused(MarkingRefusal.ALREADY_MARKED_SO);
    }
    marked.add(new RecordMarked(kind, id, before, label));
  }

  /// Those whom records name, and the search index, which also holds names that this officer may
  /// not see.
  private void follow(int before, int label, List<RecordMarked> marked) {
    jdbc.sql("select kind, id, was from register.names_follow(:before, :label)")
        .param("before", before)
        .param("label", label)
        .query((row, _) ->
            new RecordMarked(
                Markable.of(row.getString(1)).orElseThrow(),
                row.getObject(2, UUID.class),
                row.getInt(3),
                label))
        .list()
        .forEach(marked::add);
    marked.forEach(notices::publishEvent);
  }

  private void asHouse(Officer by, Runnable work) {
    try (var _ = Sight.house()) {
      look();
      work.run();
    }
    try (var _ = Sight.of(by)) {
      look();
    }
  }

  /// The connection of this transaction learns who looks; it forgets that with the transaction.
  private void look() {
    jdbc.sql("select platform.look(:reader, true)::text")
        .param("reader", Sight.reader())
        .query(String.class)
        .optional();
  }
}
