package org.tansiq.desk.assembly.requests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.assembly.setup.Assemblies;
import org.tansiq.desk.assembly.setup.AssemblyRefusal;
import org.tansiq.desk.assembly.setup.BadLine;
import org.tansiq.desk.assembly.setup.SetUp;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.pages.Words;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.Refused;

/// Takes requests in, whichever way they come, and takes them from one state to the next.
///
/// Each act holds its assembly, so that two who ask for the same at once are told of each other.
@Service
public class RequestDesk {

  private final JdbcClient jdbc;
  private final Policy policy;
  private final Ledger ledger;
  private final Assemblies assemblies;
  private final SetUp setUp;
  private final Requests requests;

  RequestDesk(
      JdbcClient jdbc,
      Policy policy,
      Ledger ledger,
      Assemblies assemblies,
      SetUp setUp,
      Requests requests) {
    this.jdbc = jdbc;
    this.policy = policy;
    this.ledger = ledger;
    this.assemblies = assemblies;
    this.setUp = setUp;
    this.requests = requests;
  }

  /// A request typed by an officer.
  @Transactional
  UUID ask(Officer by, UUID assembly, Wish wish, Tongue tongue) {
    policy.permit(by, Deed.PLAN_ASSEMBLIES);
    return taken(by, assembly, wish, Request.Origin.TYPED, tongue);
  }

  /// A request that a delegation makes by its own link, which says which delegation asks.
  @Transactional
  public UUID askByLink(UUID assembly, Wish wish, Tongue tongue) {
    return taken(Officer.DESK, assembly, wish, Request.Origin.LINK, tongue);
  }

  private UUID taken(Officer by, UUID assembly, Wish wish, Request.Origin origin, Tongue tongue) {
    setUp.changed(by, assembly);
    var id = put(screen(assembly, tongue), assembly, wish, origin);
    ledger.record(by, Act.ASKED_FOR_MEETING, id.toString(), origin.code());
    return id;
  }

  /// What became of a table of requests.
  record Import(int taken, List<BadLine> bad) {

    Import {
      bad = List.copyOf(bad);
    }
  }

  /// Takes the good lines of a table in and tells of the others.
  @Transactional
  Import take(Officer by, UUID assembly, Supplier<List<List<String>>> rows, Words words) {
    policy.permit(by, Deed.PLAN_ASSEMBLIES);
    setUp.changed(by, assembly);
    var content = new RequestLines(assemblies.programme(assembly)).read(rows.get(), words);
    var screen = screen(assembly, words.tongue());
    var bad = new ArrayList<>(content.bad());
    int taken = 0;
    for (var line : content.lines()) {
      try {
        put(screen, assembly, line.wish(), Request.Origin.IMPORTED);
        taken++;
      } catch (Refused refused) {
        bad.add(BadLine.of(line.number(), refused, words));
      }
    }
    bad.sort(Comparator.comparingInt(BadLine::number));
    ledger.record(
        by,
        Act.IMPORTED_REQUESTS,
        assembly.toString(),
        taken + " taken, " + bad.size() + " refused");
    return new Import(taken, bad);
  }

  private Screen screen(UUID assembly, Tongue tongue) {
    return new Screen(
        assemblies.programme(assembly), requests.of(assembly), requests.barred(assembly), tongue);
  }

  /// Writes a request that passed the screen, or notes that both want what one had asked for.
  private UUID put(Screen screen, UUID assembly, Wish wish, Request.Origin origin) {
    var known = screen.answers(wish);
    var plannable = screen.plannable(wish);
    var id = known.map(Request::id).orElseGet(() -> insert(assembly, plannable, origin));
    known.ifPresent(this::both);
    screen.taken(requests.get(assembly, id));
    return id;
  }

  private void both(Request known) {
    jdbc.sql("update assembly.request set mutual = true where id = :id")
        .param("id", known.id())
        .update();
  }

  private UUID insert(UUID assembly, Wish wish, Request.Origin origin) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into assembly.request (id, assembly_id, number, asker, asked, weight, level,
              seats, length, language, topics, mutual, state, origin)
            values (:id, :assembly, (select coalesce(max(r.number), 0) + 1 from assembly.request r
                where r.assembly_id = :assembly), :asker, :asked, :weight, :level,
              :seats, :length, :language, :topics, false, 'waiting', :origin)
            """)
        .param("id", id)
        .param("assembly", assembly)
        .param("asker", wish.asker())
        .param("asked", wish.asked())
        .param("weight", wish.weight())
        .param("level", wish.level())
        .param("seats", wish.seats())
        .param("length", wish.length())
        .param("language", wish.language())
        .param("topics", wish.topics().toArray(String[]::new))
        .param("origin", origin.code())
        .update();
    return id;
  }

  /// Accepts requests; one that only one side wants is refused unless the officer vouches for the
  /// other.
  @Transactional
  void accept(Officer by, UUID assembly, List<UUID> chosen, boolean vouched) {
    policy.permit(by, Deed.PLAN_ASSEMBLIES);
    setUp.changed(by, assembly);
    for (var id : chosen) {
      var request = requests.get(assembly, id);
      if (!request.mutual() && !vouched && !ours(assembly, request)) {
        throw new Refused(AssemblyRefusal.ONE_SIDED, request.number());
      }
      state(by, request, Request.State.ACCEPTED, "");
    }
  }

  /// Whether we are the side that was asked: accepting is then our consent.
  private boolean ours(UUID assembly, Request request) {
    return assemblies
        .programme(assembly)
        .host()
        .filter(host -> host.id().equals(request.asked()))
        .isPresent();
  }

  @Transactional
  void waitList(Officer by, UUID assembly, List<UUID> chosen) {
    policy.permit(by, Deed.PLAN_ASSEMBLIES);
    setUp.changed(by, assembly);
    chosen.forEach(id -> state(by, requests.get(assembly, id), Request.State.WAIT_LISTED, ""));
  }

  /// Declines requests with a reason; where it is a "no, thank you", neither side can ask again.
  @Transactional
  void decline(Officer by, UUID assembly, List<UUID> chosen, Refusal refusal) {
    policy.permit(by, Deed.PLAN_ASSEMBLIES);
    if (refusal.reason().isBlank()) {
      throw new Refused(AssemblyRefusal.DECLINED_WITHOUT_REASON);
    }
    setUp.changed(by, assembly);
    for (var id : chosen) {
      var request = requests.get(assembly, id);
      state(by, request, Request.State.DECLINED, refusal.reason().strip());
      if (refusal.forThePair()) {
        bar(assembly, request);
      }
    }
  }

  /// @param forThePair whether it holds whoever of the two asks next
  record Refusal(String reason, boolean forThePair) {}

  /// What a delegation answers by its own link to a request of another.
  @Transactional
  public void answerByLink(UUID assembly, UUID delegation, UUID request, boolean agrees) {
    setUp.changed(Officer.DESK, assembly);
    var asked = requests.get(assembly, request);
    if (!asked.asked().equals(delegation) || asked.state() == Request.State.DECLINED) {
      throw new Refused(AssemblyRefusal.UNKNOWN_DELEGATION, request.toString(), "…");
    }
    if (agrees) {
      both(asked);
      ledger.record(Officer.DESK, Act.DECIDED_REQUEST, asked.id().toString(), "mutual");
    } else {
      state(Officer.DESK, asked, Request.State.DECLINED, "—");
      bar(assembly, asked);
    }
  }

  private void state(Officer by, Request request, Request.State state, String reason) {
    jdbc.sql("update assembly.request set state = :state, reason = :reason where id = :id")
        .param("state", state.code())
        .param("reason", reason)
        .param("id", request.id())
        .update();
    ledger.record(by, Act.DECIDED_REQUEST, request.id().toString(), state.code());
  }

  private void bar(UUID assembly, Request request) {
    jdbc.sql(
            """
            insert into assembly.barred (assembly_id, one, other)
            values (:assembly, least(:a, :b), greatest(:a, :b)) on conflict do nothing
            """)
        .param("assembly", assembly)
        .param("a", request.asker())
        .param("b", request.asked())
        .update();
  }
}
