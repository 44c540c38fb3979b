package org.tansiq.desk.assembly.requests;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.assembly.setup.AssemblyRefusal;
import org.tansiq.desk.assembly.setup.SetUp;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.Refused;

/// What holds between meetings: which comes before which, and which two delegations do not meet.
@Service
public class MeetingRules {

  private final JdbcClient jdbc;
  private final Policy policy;
  private final Ledger ledger;
  private final SetUp setUp;
  private final Requests requests;

  MeetingRules(JdbcClient jdbc, Policy policy, Ledger ledger, SetUp setUp, Requests requests) {
    this.jdbc = jdbc;
    this.policy = policy;
    this.ledger = ledger;
    this.setUp = setUp;
    this.requests = requests;
  }

  /// All of an assembly.
  public List<Precedence> order(UUID assembly) {
    return jdbc.sql(
            "select id, first_id, then_id from assembly.precedence where assembly_id = :id order by id")
        .param("id", assembly)
        .query((row, _) ->
            new Precedence(
                row.getObject("id", UUID.class),
                row.getObject("first_id", UUID.class),
                row.getObject("then_id", UUID.class)))
        .list();
  }

  /// Puts one meeting before another, by the numbers of their requests; refused where the other is
  /// to come first already.
  @Transactional
  void order(Officer by, UUID assembly, int first, int then) {
    policy.permit(by, Deed.PLAN_ASSEMBLIES);
    setUp.changed(by, assembly);
    var before = numbered(assembly, first);
    var after = numbered(assembly, then);
    if (leads(order(assembly), after, before)) {
      throw new Refused(AssemblyRefusal.ORDER_CONTRADICTS, first, then);
    }
    jdbc.sql(
            """
            insert into assembly.precedence (id, assembly_id, first_id, then_id)
            values (:id, :assembly, :first, :then) on conflict do nothing
            """)
        .param("id", UUID.randomUUID())
        .param("assembly", assembly)
        .param("first", before)
        .param("then", after)
        .update();
    ledger.record(by, Act.CHANGED_ASSEMBLY, assembly.toString(), first + " before " + then);
  }

  private UUID numbered(UUID assembly, int number) {
    return requests.of(assembly).stream()
        .filter(request -> request.number() == number)
        .map(Request::id)
        .findFirst()
        .orElseThrow(() -> new Refused(AssemblyRefusal.NO_SUCH_REQUEST, number));
  }

  /// Whether one is the other or comes before it, over however many steps.
  private static boolean leads(List<Precedence> order, UUID from, UUID to) {
    var seen = new HashSet<UUID>();
    var next = new ArrayDeque<UUID>(List.of(from));
    while (!next.isEmpty()) {
      var one = next.poll();
      if (one.equals(to)) {
        return true;
      }
      if (seen.add(one)) {
        order.stream().filter(p -> p.first().equals(one)).map(Precedence::then).forEach(next::add);
      }
    }
    return false;
  }

  @Transactional
  void disorder(Officer by, UUID assembly, UUID precedence) {
    policy.permit(by, Deed.PLAN_ASSEMBLIES);
    setUp.changed(by, assembly);
    jdbc.sql("delete from assembly.precedence where id = :id and assembly_id = :assembly")
        .param("id", precedence)
        .param("assembly", assembly)
        .update();
    ledger.record(by, Act.CHANGED_ASSEMBLY, assembly.toString(), "order");
  }

  /// Keeps two delegations apart; what either asked of the other is declined with the reason.
  @Transactional
  void keepApart(Officer by, UUID assembly, Screen.Pair pair, String reason) {
    policy.permit(by, Deed.PLAN_ASSEMBLIES);
    if (reason.isBlank()) {
      throw new Refused(AssemblyRefusal.DECLINED_WITHOUT_REASON);
    }
    if (pair.one().equals(pair.other())) {
      throw new Refused(AssemblyRefusal.SAME_DELEGATION);
    }
    setUp.changed(by, assembly);
    jdbc.sql(
            """
            insert into assembly.barred (assembly_id, one, other)
            select :assembly, least(a.id, b.id), greatest(a.id, b.id)
            from assembly.delegation a, assembly.delegation b
            where a.id = :one and b.id = :other and a.assembly_id = :assembly
              and b.assembly_id = :assembly
            on conflict do nothing
            """)
        .param("assembly", assembly)
        .param("one", pair.one())
        .param("other", pair.other())
        .update();
    jdbc.sql(
            """
            update assembly.request set state = 'declined', reason = :reason
            where assembly_id = :assembly and state <> 'declined'
              and least(asker, asked) = least(:one, :other)
              and greatest(asker, asked) = greatest(:one, :other)
            """)
        .param("assembly", assembly)
        .param("reason", reason.strip())
        .param("one", pair.one())
        .param("other", pair.other())
        .update();
    ledger.record(by, Act.CHANGED_ASSEMBLY, assembly.toString(), "apart " + pair);
  }

  /// They may ask for each other again.
  @Transactional
  void let(Officer by, UUID assembly, Screen.Pair pair) {
    policy.permit(by, Deed.PLAN_ASSEMBLIES);
    setUp.changed(by, assembly);
    jdbc.sql(
            """
            delete from assembly.barred where assembly_id = :assembly
              and one = least(:one, :other) and other = greatest(:one, :other)
            """)
        .param("assembly", assembly)
        .param("one", pair.one())
        .param("other", pair.other())
        .update();
    ledger.record(by, Act.CHANGED_ASSEMBLY, assembly.toString(), "together " + pair);
  }
}
