package org.tansiq.desk.platform.policy;

import static org.tansiq.desk.platform.policy.Role.ACADEMY_OFFICER;
import static org.tansiq.desk.platform.policy.Role.CHIEF_OF_STAFF;
import static org.tansiq.desk.platform.policy.Role.DESK_OFFICER;
import static org.tansiq.desk.platform.policy.Role.DIRECTOR;
import static org.tansiq.desk.platform.policy.Role.EVENT_COMMANDER;
import static org.tansiq.desk.platform.policy.Role.INSPECTOR;
import static org.tansiq.desk.platform.policy.Role.LEGAL_ADVISER;
import static org.tansiq.desk.platform.policy.Role.LIAISON_OFFICER;
import static org.tansiq.desk.platform.policy.Role.NCB_OPERATOR;
import static org.tansiq.desk.platform.policy.Role.NCB_SUPERVISOR;
import static org.tansiq.desk.platform.policy.Role.PROTOCOL_OFFICER;
import static org.tansiq.desk.platform.policy.Role.SYSTEM_ADMINISTRATOR;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sight.Sight;

/// The one point that every read and write passes; it denies unless a rule allows.
///
/// Here stands who may do what; which records they may do it with is row-level security's part. An
/// administrator is in no line with a record, an inspector in none but the ledger's.
@Component
public class Policy {

  private final JdbcClient jdbc;
  private final ObjectProvider<Trial> trials;

  public Policy(JdbcClient jdbc, ObjectProvider<Trial> trials) {
    this.jdbc = jdbc;
    this.trials = trials;
  }

  private static Set<Role> who(Deed deed) {
    return switch (deed) {
      case READ_REGISTER, READ_ARTICLES ->
          EnumSet.of(
              DESK_OFFICER,
              PROTOCOL_OFFICER,
              LEGAL_ADVISER,
              NCB_OPERATOR,
              NCB_SUPERVISOR,
              LIAISON_OFFICER,
              EVENT_COMMANDER,
              ACADEMY_OFFICER,
              CHIEF_OF_STAFF,
              DIRECTOR);
      case WRITE_REGISTER -> EnumSet.of(DESK_OFFICER, PROTOCOL_OFFICER, LEGAL_ADVISER);
      case ADD_ARTICLES ->
          EnumSet.of(DESK_OFFICER, PROTOCOL_OFFICER, LEGAL_ADVISER, NCB_OPERATOR, NCB_SUPERVISOR);
      case DECIDE_CLAIMS ->
          EnumSet.of(DESK_OFFICER, PROTOCOL_OFFICER, LEGAL_ADVISER, NCB_SUPERVISOR);
      case EXPORT, CONNECT_SYSTEMS ->
          EnumSet.of(DESK_OFFICER, LEGAL_ADVISER, NCB_SUPERVISOR, CHIEF_OF_STAFF);
      case MARK_RECORDS -> EnumSet.of(DESK_OFFICER, LEGAL_ADVISER, NCB_SUPERVISOR, CHIEF_OF_STAFF);
      case ASK_NOMINALS, CONFIRM_HITS -> EnumSet.of(NCB_OPERATOR, NCB_SUPERVISOR);
      case KEEP_NOMINALS, OFFER_LISTS -> EnumSet.of(NCB_SUPERVISOR);
      // Persons leave in bulk, and keys change, by the machine's owner alone, from the command
      // line.
      case COPY_NOMINALS, ROTATE_KEYS -> EnumSet.noneOf(Role.class);
      case PLAN_ASSEMBLIES -> EnumSet.of(DESK_OFFICER, PROTOCOL_OFFICER, CHIEF_OF_STAFF);
      case SEE_OFFICERS, CONFIRM_GRANTS -> EnumSet.of(SYSTEM_ADMINISTRATOR, CHIEF_OF_STAFF);
      case PROPOSE_GRANTS, MANAGE_DEMO -> EnumSet.of(SYSTEM_ADMINISTRATOR);
      case READ_LEDGER, COPY_LEDGER -> EnumSet.of(INSPECTOR);
      case SEE_RETENTION ->
          EnumSet.of(
              LEGAL_ADVISER, NCB_SUPERVISOR, CHIEF_OF_STAFF, INSPECTOR, SYSTEM_ADMINISTRATOR);
      // The inspector is the data-protection officer too: the periods are theirs, the records are
      // not.
      case SET_RETENTION -> EnumSet.of(LEGAL_ADVISER, CHIEF_OF_STAFF, INSPECTOR);
      case END_RECORDS -> EnumSet.of(LEGAL_ADVISER, NCB_SUPERVISOR, CHIEF_OF_STAFF);
    };
  }

  /// Lets the deed pass or throws {@link Refused} with NOT_ALLOWED.
  public void permit(Officer by, Deed deed) {
    if (!allows(by, deed)) {
      throw new Refused(PlatformRefusal.NOT_ALLOWED, deed.name());
    }
  }

  /// Whether the deed passes, for what is offered on pages. The command line acts for the machine's
  /// owner, who could open the database as well.
  public boolean allows(Officer by, Deed deed) {
    return by.equals(Officer.COMMAND_LINE)
        || roles(by).stream().anyMatch(role -> who(deed).contains(role));
  }

  /// The roles that one officer may do a deed in.
  public static boolean allows(Role role, Deed deed) {
    return who(deed).contains(role);
  }

  /// Whether an officer holds a role only to try it.
  public boolean onTrial(Officer officer) {
    return !tried(officer).isEmpty();
  }

  private Set<Role> tried(Officer of) {
    return Sight.once(
        of,
        Trial.class,
        () ->
            trials.stream().flatMap(trial -> trial.roles(of).stream()).collect(Collectors.toSet()));
  }

  private Set<Role> roles(Officer of) {
    var held = Sight.once(of, Role.class, () -> held(of));
    var tried = tried(of);
    if (tried.isEmpty()) {
      return held;
    }
    var both = new HashSet<>(held);
    both.addAll(tried);
    return both;
  }

  private Set<Role> held(Officer of) {
    var held = EnumSet.noneOf(Role.class);
    jdbc.sql(
            """
            select h.role from platform.held_role h join platform.officer o on o.id = h.officer_id
            where o.id = :id and o.disabled_at is null
            """)
        .param("id", of.id())
        .query(String.class)
        .list()
        .forEach(code -> Role.of(code).ifPresent(held::add));
    return held;
  }
}
