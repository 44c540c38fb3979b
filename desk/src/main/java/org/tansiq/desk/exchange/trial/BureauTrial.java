package org.tansiq.desk.exchange.trial;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.exchange.NominalRefusal;
import org.tansiq.desk.platform.audit.Act;
import org.tansiq.desk.platform.audit.Ledger;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.policy.Role;
import org.tansiq.desk.platform.policy.Trial;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.welcome.SampleCountry;

/// The founder as an operator of the bureau: asks for the demo's persons and lays hits before a
/// second person, who is not there.
@Component
class BureauTrial implements Trial {

  private final JdbcClient jdbc;
  private final ObjectProvider<SampleCountry> sample;
  private final ObjectProvider<Policy> policy;
  private final Ledger ledger;

  BureauTrial(
      JdbcClient jdbc,
      ObjectProvider<SampleCountry> sample,
      ObjectProvider<Policy> policy,
      Ledger ledger) {
    this.jdbc = jdbc;
    this.sample = sample;
    this.policy = policy;
    this.ledger = ledger;
  }

  @Override
  public Set<Role> roles(Officer of) {
    return begun(of) && fictional() ? EnumSet.of(Role.NCB_OPERATOR) : Set.of();
  }

  @Override
  public boolean offered(Officer to) {
    return !begun(to) && policy.getObject().allows(to, Deed.MANAGE_DEMO) && fictional();
  }

  private boolean begun(Officer officer) {
    return jdbc.sql("select exists (select from exchange.trial where officer_id = :id)")
        .param("id", officer.id())
        .query(Boolean.class)
        .single();
  }

  /// Whether there has only ever been one account, and nothing of anybody's own.
  private boolean fictional() {
    var alone =
        jdbc.sql("select count(*) = 1 from platform.officer where id <> :breakGlass")
            .param("breakGlass", Officer.BREAK_GLASS.id())
            .query(Boolean.class)
            .single();
    return alone && sample.stream().anyMatch(country -> country.loaded() && country.alone());
  }

  @Override
  @Transactional
  public void begin(Officer by) {
    policy.getObject().permit(by, Deed.MANAGE_DEMO);
    if (!fictional()) {
      throw new Refused(NominalRefusal.NOT_A_TRIAL);
    }
    jdbc.sql("insert into exchange.trial (officer_id) values (:id) on conflict do nothing")
        .param("id", by.id())
        .update();
    ledger.record(by, Act.BEGAN_TRIAL, "demo", "");
  }

  @Override
  @Transactional
  public void end(Officer by) {
    jdbc.sql("delete from exchange.trial where officer_id = :id").param("id", by.id()).update();
    ledger.record(by, Act.ENDED_TRIAL, "demo", "");
  }
}
