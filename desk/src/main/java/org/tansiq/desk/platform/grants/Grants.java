package org.tansiq.desk.platform.grants;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.alarms.Alarm;
import org.tansiq.desk.platform.alarms.Alarms;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.FirstLink;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.SignInRule;
import org.tansiq.desk.platform.officers.StrongDoors;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.policy.Role;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sessions.Present;
import org.tansiq.desk.platform.sight.Marking;

/// Gives with two persons and takes with one: an administrator proposes, another person confirms,
/// and whatever is withdrawn is gone at the next statement.
///
/// Whoever founded the desk is alone, so one invitation acts without a second, and must be to
/// somebody who can confirm from then on.
@Service
class Grants {

  private final Policy policy;
  private final Ledger ledger;
  private final SqlGrants grants;
  private final FirstLink links;
  private final StrongDoors doors;
  private final Alarms alarms;

  Grants(
      Policy policy,
      Ledger ledger,
      SqlGrants grants,
      FirstLink links,
      StrongDoors doors,
      Alarms alarms) {
    this.policy = policy;
    this.ledger = ledger;
    this.grants = grants;
    this.links = links;
    this.doors = doors;
    this.alarms = alarms;
  }

  List<Standing> officers(Officer by) {
    policy.permit(by, Deed.SEE_OFFICERS);
    return grants.officers();
  }

  List<Proposal> waiting(Officer by) {
    policy.permit(by, Deed.SEE_OFFICERS);
    return grants.waiting();
  }

  /// @return the link of an invitation that needs no second person, because there is none
  @Transactional
  Optional<String> propose(Officer by, Wish wish, String why) {
    policy.permit(by, Deed.PROPOSE_GRANTS);
    if (why.isBlank()) {
      throw new Refused(GrantRefusal.GRANT_WITHOUT_REASON);
    }
    check(wish);
    var alone = grants.alone();
    if (alone && !enough(by, wish)) {
      throw new Refused(GrantRefusal.SECOND_MUST_CONFIRM);
    }
    var id = grants.propose(by, wish, why.strip());
    ledger.record(by, Act.PROPOSED_GRANT, id.toString(), told(wish) + ": " + why.strip());
    if (!alone) {
      return Optional.empty();
    }
    grants.decided(id, by, "confirmed");
    ledger.record(by, Act.CONFIRMED_GRANT, id.toString(), "founding");
    return Optional.of(link(id, wish));
  }

  /// What one person alone may do while there is nobody else: the founder invites somebody who can
  /// confirm, and the machine's owner lets the founder in again.
  private static boolean enough(Officer by, Wish wish) {
    return wish instanceof Wish.Invitation guest && confirms(guest.role())
        || wish instanceof Wish.Renewal && by.equals(Officer.BREAK_GLASS);
  }

  private String link(UUID proposal, Wish wish) {
    if (wish instanceof Wish.Renewal renewal) {
      alarms.raise(Alarm.Kind.RENEWED, Optional.of(renewal.officer()), "");
    }
    return links.issueFor(proposal);
  }

  private static boolean confirms(Role role) {
    return Policy.allows(role, Deed.CONFIRM_GRANTS);
  }

  private void check(Wish wish) {
    var officer =
        switch (wish) {
          case Wish.Invitation guest -> {
            if (guest.name().isBlank() || guest.unit().isBlank()) {
              throw new Refused(GrantRefusal.CHOICE_MISSING);
            }
            yield Optional.<UUID>empty();
          }
          case Wish.NewRole w -> Optional.of(w.officer());
          case Wish.NewUnit w -> {
            if (w.unit().isBlank()) {
              throw new Refused(GrantRefusal.CHOICE_MISSING);
            }
            yield Optional.of(w.officer());
          }
          case Wish.NewClearance w -> Optional.of(w.officer());
          case Wish.Renewal w -> Optional.of(w.officer());
          case Wish.Opening w -> Optional.of(w.officer());
          case Wish.Rule w -> {
            checkDoor(w.rule());
            yield Optional.<UUID>empty();
          }
        };
    officer.ifPresent(this::known);
  }

  /// Who asks for two factors of others has just shown them, so that nobody shuts everybody out.
  private void checkDoor(SignInRule rule) {
    var here = Present.now();
    if (rule != SignInRule.NOBODY && here.filter(p -> doors.strong(p.door())).isEmpty()) {
      throw new Refused(GrantRefusal.RULE_NEEDS_STRONG_DOOR);
    }
  }

  /// For whom one factor is not enough now.
  SignInRule rule() {
    return doors.rule();
  }

  /// The account for emergencies is nobody's: it gets no right and no lasting way in.
  private Standing known(UUID officer) {
    return grants
        .officer(officer)
        .filter(found -> !found.id().equals(Officer.BREAK_GLASS.id()))
        .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, "officer " + officer));
  }

  private static String told(Wish wish) {
    return switch (wish) {
      case Wish.Invitation w -> "invitation " + w.role().code() + " " + w.clearance().code();
      case Wish.NewRole w -> w.officer() + " " + w.role().code();
      case Wish.NewUnit w -> w.officer() + " unit";
      case Wish.NewClearance w -> w.officer() + " " + w.clearance().code();
      case Wish.Renewal w -> w.officer() + " renewal";
      case Wish.Opening w -> w.officer() + " opening";
      case Wish.Rule w -> "rule " + w.rule().code();
    };
  }

  /// @return the link of the invitation that was confirmed
  @Transactional
  Optional<String> confirm(Officer by, UUID proposal) {
    var taken = taken(by, proposal);
    taken.rule().ifPresent(this::checkDoor);
    grants.decided(proposal, by, "confirmed");
    ledger.record(by, Act.CONFIRMED_GRANT, proposal.toString(), taken.kind().code());
    switch (taken.kind()) {
      case INVITATION -> {
        return Optional.of(links.issueFor(proposal));
      }
      case RENEWAL -> {
        return Optional.of(link(proposal, new Wish.Renewal(concerned(taken))));
      }
      case OPENING -> grants.open(concerned(taken), true);
      case RULE -> {
        doors.rule(taken.rule().orElseThrow());
        ledger.record(
            by, Act.SET_SIGN_IN_RULE, "sign-in", taken.rule().map(SignInRule::code).orElseThrow());
      }
      case ROLE -> grants.giveRole(concerned(taken), taken.role().orElseThrow());
      case UNIT -> grants.setUnit(concerned(taken), taken.unit());
      case CLEARANCE -> grants.setClearance(concerned(taken), taken.clearance().orElseThrow());
    }
    return Optional.empty();
  }

  private static UUID concerned(Proposal proposal) {
    return proposal.officer().orElseThrow();
  }

  @Transactional
  void refuse(Officer by, UUID proposal) {
    var taken = taken(by, proposal);
    grants.decided(proposal, by, "refused");
    ledger.record(by, Act.REFUSED_GRANT, proposal.toString(), taken.kind().code());
  }

  private Proposal taken(Officer by, UUID proposal) {
    policy.permit(by, Deed.CONFIRM_GRANTS);
    var taken = grants.take(proposal).orElseThrow(() -> new Refused(GrantRefusal.NOTHING_WAITS));
    if (!taken.decidable(by.id())) {
      throw new Refused(GrantRefusal.OWN_GRANT);
    }
    return taken;
  }

  /// Takes a role from an officer at once.
  @Transactional
  void withdraw(Officer by, UUID officer, Role role, String why) {
    permitWithdrawal(by, why);
    var standing = known(officer);
    if (role == Role.SYSTEM_ADMINISTRATOR && grants.lastAdministrator(standing.id())) {
      throw new Refused(GrantRefusal.LAST_ADMINISTRATOR);
    }
    if (grants.takeRole(officer, role)) {
      ledger.record(by, Act.WITHDREW_GRANT, officer.toString(), role.code() + ": " + why.strip());
    }
  }

  /// Lowers an officer's clearance at once.
  @Transactional
  void lower(Officer by, UUID officer, Marking clearance, String why) {
    permitWithdrawal(by, why);
    if (known(officer).clearance().compareTo(clearance) <= 0) {
      throw new Refused(GrantRefusal.CLEARANCE_NOT_LOWER);
    }
    grants.setClearance(officer, clearance);
    ledger.record(
        by, Act.WITHDREW_GRANT, officer.toString(), clearance.code() + ": " + why.strip());
  }

  private void permitWithdrawal(Officer by, String why) {
    policy.permit(by, Deed.PROPOSE_GRANTS);
    if (why.isBlank()) {
      throw new Refused(GrantRefusal.GRANT_WITHOUT_REASON);
    }
  }
}
