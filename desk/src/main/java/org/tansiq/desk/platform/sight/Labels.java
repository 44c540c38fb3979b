package org.tansiq.desk.platform.sight;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The labels that records bear, each kept once under a number.
@Repository
public class Labels {

  private final JdbcClient jdbc;

  Labels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The number of a label, which is made where no record bore it yet.
  public int number(Label label) {
    return jdbc.sql("select platform.label_of(:marking, :units, :officers)")
        .param("marking", label.marking().ordinal())
        .param("units", label.units().toArray(String[]::new))
        .param("officers", label.officers().toArray(UUID[]::new))
        .query(Integer.class)
        .single();
  }

  public Label get(int number) {
    return jdbc.sql("select marking, units, officers from platform.label where id = :id")
        .param("id", number)
        .query((row, _) ->
            new Label(
                Marking.at(row.getInt(1)),
                List.of((String[]) row.getArray(2).getArray()),
                Arrays.asList((UUID[]) row.getArray(3).getArray())))
        .single();
  }

  /// Whether the reader of this thread sees what bears the label.
  public boolean seen(int number) {
    return jdbc.sql("select :number = any(platform.sight())")
        .param("number", number)
        .query(Boolean.class)
        .single();
  }
}
