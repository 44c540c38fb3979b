package org.tansiq.desk.platform.officers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.alarms.Alarm;
import org.tansiq.desk.platform.alarms.Alarms;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// Makes an officer out of a used first link, a name and a password.
@Service
class Enrolment {

  private final SqlOfficers officers;
  private final FirstLink link;
  private final PasswordEncoder passwords;
  private final PasswordRules rules;
  private final Ledger ledger;
  private final Alarms alarms;

  Enrolment(
      SqlOfficers officers,
      FirstLink link,
      PasswordEncoder passwords,
      PasswordRules rules,
      Ledger ledger,
      Alarms alarms) {
    this.officers = officers;
    this.link = link;
    this.passwords = passwords;
    this.rules = rules;
    this.ledger = ledger;
    this.alarms = alarms;
  }

  @Transactional
  Account enrol(String token, Application application) {
    if (application.name().isBlank() || application.login().isBlank()) {
      throw new Refused(PlatformRefusal.NAME_MISSING);
    }
    if (!application.password().equals(application.again())) {
      throw new Refused(PlatformRefusal.PASSWORDS_DIFFER);
    }
    rules.check(
        application.password(),
        List.of(application.login(), application.name(), application.unit()));
    var grant =
        link.use(token)
            .map(officers::promised)
            .orElseGet(() -> officers.founding(application.unit().strip()));
    var officer = new Officer(UUID.randomUUID(), application.name().strip(), grant.unit());
    var account =
        new Account(
            officer, application.login(), passwords.encode(application.password()), true, false);
    officers.add(account, grant);
    ledger.record(officer, Act.ENROLLED, officer.id().toString(), String.join(" ", grant.roles()));
    return account;
  }

  /// Whose account the link gives a new way into.
  Optional<SqlOfficers.Renewed> renewed(String token) {
    return link.check(token).flatMap(officers::renewed);
  }

  /// Uses a link that two persons gave for an account whose officer has lost the way in: with a new
  /// password, while every key, identity and session there was ends.
  @Transactional
  Officer renew(String token, Application application) {
    var renewed =
        link.use(token)
            .flatMap(officers::renewed)
            .orElseThrow(() -> new Refused(PlatformRefusal.LINK_USED));
    var officer = renewed.officer();
    if (!application.password().equals(application.again())) {
      throw new Refused(PlatformRefusal.PASSWORDS_DIFFER);
    }
    rules.check(application.password(), List.of(renewed.login(), officer.name(), officer.unit()));
    officers.renew(officer, passwords.encode(application.password()));
    ledger.record(officer, Act.RENEWED_WAY_IN, officer.id().toString(), "");
    alarms.raise(Alarm.Kind.RENEWED, Optional.of(officer.id()), "");
    return officer;
  }

  /// What the first officer says of themselves.
  record Application(String name, String unit, String login, String password, String again) {
    @Override
    public String toString() {
      return "Application";
    }
  }
}
