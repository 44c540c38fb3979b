package org.tansiq.desk.exchange.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tansiq.desk.exchange.index.NominalIndex;
import org.tansiq.desk.exchange.nominals.DocumentKey;
import org.tansiq.desk.exchange.nominals.Entry;
import org.tansiq.desk.exchange.nominals.ListState;
import org.tansiq.desk.exchange.nominals.Nominals;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sight.Sight;
import org.tansiq.names.Found;

/// Asks the list for a person. Who asks, what for, is in the ledger before the answer is known, and
/// where the ledger cannot be written nothing is asked.
@Service
public class Questions {

  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

  private static final int DAYS_KEPT = 30;

  /// Hits that are shown; the likeliest.
  private static final int MOST = 50;

  /// Hits that are looked for, because some may no longer answer.
  private static final int MOST_FOUND = 200;

  private final Policy policy;
  private final Ledger ledger;
  private final DocumentKey documents;
  private final ListState list;
  private final NominalIndex index;
  private final Nominals nominals;
  private final SqlQuestions questions;
  private final TransactionTemplate whole;

  Questions(
      Policy policy,
      Ledger ledger,
      DocumentKey documents,
      ListState list,
      NominalIndex index,
      Nominals nominals,
      SqlQuestions questions,
      TransactionTemplate whole) {
    this.policy = policy;
    this.ledger = ledger;
    this.documents = documents;
    this.list = list;
    this.index = index;
    this.nominals = nominals;
    this.questions = questions;
    this.whole = whole;
  }

  /// Asks; answers the question's id. What is no question is refused, and that is in the ledger
  /// too.
  public UUID ask(Officer by, QuestionForm form) {
    policy.permit(by, Deed.ASK_NOMINALS);
    Asked asked;
    try {
      asked = Asked.of(form, documents);
    } catch (Refused refused) {
      ledger.record(
          by,
          Act.REFUSED_QUESTION,
          "nominal",
          refused.code().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      throw refused;
    }
    var id = UUID.randomUUID();
    index.refresh();
    whole.executeWithoutResult(_ -> answer(by, id, asked));
    return id;
  }

  private void answer(Officer by, UUID id, Asked asked) {
    ledger.record(
        by, Act.ASKED_NOMINAL, id.toString(), asked.purpose().code() + ": " + asked.reference());
    var found = index.search(asked.person(), questions.labels(), MOST_FOUND, list.now());
    var ids = found.hits().stream().map(Questions::id).toList();
    var answering = nominals.answering(ids).stream().map(Entry::id).collect(Collectors.toSet());
    var hits = new ArrayList<Question.Hit>();
    for (var hit : found.hits()) {
      if (answering.contains(id(hit)) && hits.size() < MOST) {
        var match = hit.match();
        hits.add(
            new Question.Hit(
                hits.size() + 1,
                id(hit),
                "",
                "",
                match.band().name().toLowerCase(Locale.ROOT),
                match.bits(),
                Chip.of(match)));
      }
    }
    questions.add(by, id, asked, hits, found.complete());
  }

  private static UUID id(Found.Hit hit) {
    return UUID.fromString(hit.person().id());
  }

  /// A question of one's own with what is still to be seen of its answer.
  @Transactional(readOnly = true)
  public Question get(Officer by, UUID id) {
    policy.permit(by, Deed.ASK_NOMINALS);
    return questions
        .get(by, id)
        .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, "/nominal/questions/" + id));
  }

  /// One's own last questions.
  @Transactional(readOnly = true)
  public List<Question.Line> last(Officer by, int most) {
    policy.permit(by, Deed.ASK_NOMINALS);
    return questions.last(by, most);
  }

  /// Forgets what was asked a month ago.
  @Scheduled(initialDelay = 3, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forget() {
    try (var _ = Sight.house()) {
      whole.executeWithoutResult(_ -> questions.forget(DAYS_KEPT));
    } catch (RuntimeException away) {
      LOG.warn("Old questions wait to be forgotten: {}", away.getClass().getName());
    }
  }
}
