package org.tansiq.desk.register.changes;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.register.claims.SubjectKind;

@Repository
class SqlChanges implements Changes {

  private final Policy policy;
  private final JdbcClient jdbc;

  SqlChanges(Policy policy, JdbcClient jdbc) {
    this.policy = policy;
    this.jdbc = jdbc;
  }

  @Override
  @Transactional
  public List<Change> since(Officer by, long number, int most) {
    policy.permit(by, Deed.READ_REGISTER);
    settle();
    return jdbc.sql(
            """
            select c.number, c.kind, c.subject_id, c.gone from register.change c
            where c.number > :number and not (c.gone and exists (
              select from register.change l
              where l.subject_id = c.subject_id and l.kind = c.kind and not l.gone))
            order by c.number limit :most
            """)
        .param("number", number)
        .param("most", most)
        .query((row, _) ->
            new Change(
                row.getLong("number"),
                SubjectKind.of(row.getString("kind")),
                row.getObject("subject_id", UUID.class),
                row.getBoolean("gone")))
        .list();
  }

  @Override
  @Transactional
  public long last(Officer by) {
    policy.permit(by, Deed.READ_REGISTER);
    settle();
    return jdbc.sql("select coalesce(max(number), 0) from register.change")
        .query(Long.class)
        .single();
  }

  @Override
  @Transactional
  public boolean stands(Officer by, UUID id) {
    policy.permit(by, Deed.READ_REGISTER);
    settle();
    return jdbc.sql(
            "select exists (select from register.change where subject_id = :id and not gone)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  @Transactional
  public void settle() {
    jdbc.sql("select register.settle_changes()::text").query(String.class).optional();
  }
}
