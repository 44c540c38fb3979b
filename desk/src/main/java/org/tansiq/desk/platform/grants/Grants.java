package org.tansiq.desk.platform.grants;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.FirstLink;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.policy.Role;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
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

  Grants(Policy policy, Ledger ledger, SqlGrants grants, FirstLink links) {
    this.policy = policy;
    this.ledger = ledger;
    this.grants = grants;
    this.links = links;
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
    if (alone && !(wish instanceof Wish.Invitation guest && confirms(guest.role()))) {
      throw new Refused(GrantRefusal.SECOND_MUST_CONFIRM);
    }
    var id = grants.propose(by, wish, why.strip());
    ledger.record(by, Act.PROPOSED_GRANT, id.toString(), told(wish) + ": " + why.strip());
    if (!alone) {
      return Optional.empty();
    }
    grants.decided(id, by, "confirmed");
    ledger.record(by, Act.CONFIRMED_GRANT, id.toString(), "founding");
    return Optional.of(links.issueFor(id));
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
        };
    officer.ifPresent(this::known);
  }

  private Standing known(UUID officer) {
    return grants
        .officer(officer)
        .orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, "officer " + officer));
  }

  private static String told(Wish wish) {
    return switch (wish) {
      case Wish.Invitation w -> "invitation " + w.role().code() + " " + w.clearance().code();
      case Wish.NewRole w -> w.officer() + " " + w.role().code();
      case Wish.NewUnit w -> w.officer() + " unit";
      case Wish.NewClearance w -> w.officer() + " " + w.clearance().code();
    };
  }

  /// @return the link of the invitation that was confirmed
  @Transactional
  Optional<String> confirm(Officer by, UUID proposal) {
    var taken = taken(by, proposal);
    grants.decided(proposal, by, "confirmed");
    ledger.record(by, Act.CONFIRMED_GRANT, proposal.toString(), taken.kind().code());
    switch (taken.kind()) {
      case INVITATION -> {
        return Optional.of(links.issueFor(proposal));
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
    if (role == Role.SYSTEM_ADMINISTRATOR && lastAdministrator(standing)) {
      throw new Refused(GrantRefusal.LAST_ADMINISTRATOR);
    }
    if (grants.takeRole(officer, role)) {
      ledger.record(by, Act.WITHDREW_GRANT, officer.toString(), role.code() + ": " + why.strip());
    }
  }

  private boolean lastAdministrator(Standing officer) {
    grants.alone();
    return grants.officers().stream()
        .filter(o -> !o.disabled() && !o.id().equals(officer.id()))
        .noneMatch(o -> o.roles().contains(Role.SYSTEM_ADMINISTRATOR));
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
