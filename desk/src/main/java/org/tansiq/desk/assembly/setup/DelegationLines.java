package org.tansiq.desk.assembly.setup;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tansiq.desk.platform.pages.Words;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.register.places.Countries;

/// Delegations as a table of text: country, rank, languages, arrival, departure, teams; what cannot
/// be used is told by its line.
record DelegationLines(List<Delegation> good, List<BadLine> bad) {

  private static final int COUNTRY = 0;
  private static final int RANK = 1;
  private static final int LANGUAGES = 2;
  private static final int ARRIVES = 3;
  private static final int DEPARTS = 4;
  private static final int TEAMS = 5;

  DelegationLines {
    good = List.copyOf(good);
    bad = List.copyOf(bad);
  }

  static DelegationLines read(String text, ZoneId zone, Words words) {
    var good = new ArrayList<Delegation>();
    var bad = new ArrayList<BadLine>();
    int line = 0;
    for (var row : Table.rows(text)) {
      line++;
      if (row.stream().allMatch(String::isBlank) || head(line, row)) {
        continue;
      }
      try {
        good.add(one(row, zone));
      } catch (Refused refused) {
        bad.add(BadLine.of(line, refused, words));
      }
    }
    return new DelegationLines(good, bad);
  }

  private static boolean head(int line, List<String> row) {
    return line == 1 && row.getFirst().strip().toLowerCase(Locale.ROOT).equals("country");
  }

  private static Delegation one(List<String> row, ZoneId zone) {
    var country = row.get(COUNTRY).strip().toUpperCase(Locale.ROOT);
    if (!Countries.known(country)) {
      throw new Refused(AssemblyRefusal.UNKNOWN_DELEGATION, Fields.shown(country), "MA, ES, FR");
    }
    return new Delegation(
        UUID.randomUUID(),
        country,
        Fields.number(cell(row, RANK), 1, 5, 2),
        Fields.number(cell(row, TEAMS), 1, 9, 1),
        Fields.languages(cell(row, LANGUAGES)),
        Fields.moment(cell(row, ARRIVES), zone),
        Fields.moment(cell(row, DEPARTS), zone),
        false);
  }

  private static String cell(List<String> row, int at) {
    return at < row.size() ? row.get(at) : "";
  }
}
