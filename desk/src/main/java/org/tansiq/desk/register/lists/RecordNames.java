package org.tansiq.desk.register.lists;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;

/// The names of records that a filter mentions by id.
@Component
public class RecordNames {

  private static final Map<String, String> SELECTS =
      Map.of(
          "organisation",
              "select coalesce(nullif(name_%1$s, ''), nullif(name_fr, ''), nullif(name_en, ''), name_ar)"
                  + " from register.organisation",
          "agreement", "select title from register.agreement",
          "engagement", "select coalesce(nullif(title, ''), place_text) from register.engagement");

  private final Policy policy;
  private final JdbcClient jdbc;

  RecordNames(Policy policy, JdbcClient jdbc) {
    this.policy = policy;
    this.jdbc = jdbc;
  }

  /// The name on a page of that language; the id itself where it names nothing.
  public String of(Officer by, Term term, Tongue tongue) {
    policy.permit(by, Deed.READ_REGISTER);
    var select = SELECTS.get(term.key());
    if (select == null) {
      return term.value();
    }
    return jdbc.sql(select.formatted(tongue.code()) + " where id = :id")
        .param("id", UUID.fromString(term.value()))
        .query(String.class)
        .optional()
        .filter(name -> !name.isBlank())
        .orElse(term.value());
  }
}
