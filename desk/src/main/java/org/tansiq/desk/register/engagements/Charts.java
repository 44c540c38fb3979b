package org.tansiq.desk.register.engagements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.register.places.Place;

/// The same engagements as the list, drawn: over time, over the earth, and between people.
public interface Charts {

  /// What happened when, record by record while there are few, else month by month.
  Timeline timeline(Officer by, EngagementFilter filter);

  /// Where it happened.
  Map map(Officer by, EngagementFilter filter);

  /// Who met whom; at most sixty nodes, those met least gathered by country.
  Network network(Officer by, EngagementFilter filter, Tongue tongue);

  /// @param months filled instead of the engagements where they are too many to draw one by one
  /// @param fullest how many engagements the fullest month has
  record Timeline(
      List<Engagement> engagements, List<Month> months, long fullest, List<Term> terms) {

    public Timeline {
      engagements = List.copyOf(engagements);
      months = List.copyOf(months);
      terms = List.copyOf(terms);
    }

    static Timeline of(List<Engagement> engagements, List<Month> months, List<Term> terms) {
      var fullest = months.stream().mapToLong(Month::count).max().orElse(1);
      return new Timeline(engagements, months, fullest, terms);
    }

    /// How many agreements, the oldest, are not drawn.
    public long left() {
      return terms.isEmpty() ? 0 : terms.getFirst().found() - terms.size();
    }

    /// How large a month is drawn: the fullest like a delegation of sixty.
    public long size(Month month) {
      return Math.max(1, 60 * month.count() / fullest);
    }
  }

  /// The engagements of one month that went out from one side, training apart.
  ///
  /// @param side as {@link TimeSide} names it
  record Month(LocalDate first, boolean training, String side, long count, boolean proposed) {

    public LocalDate last() {
      return first.plusMonths(1).minusDays(1);
    }
  }

  /// How long an agreement binds.
  ///
  /// @param to empty where no end is agreed
  /// @param found how many there are under the same filter, drawn or not
  record Term(
      UUID agreement,
      String title,
      LocalDate from,
      Optional<LocalDate> to,
      boolean confirmed,
      boolean ended,
      long found) {}

  /// @param nowhere how many engagements name no country and so stand nowhere
  record Map(List<Point> points, long nowhere) {

    public Map {
      points = List.copyOf(points);
    }
  }

  /// The engagements at one place.
  ///
  /// @param assumed how many of them name only the country and are drawn at its seat
  record Point(Place place, long count, long assumed, boolean proposed, boolean conflict) {}

  /// Who met whom in the {@link #LATEST} latest engagements: who is met now, found in the same time
  /// however full the register is. A filter reaches the others.
  ///
  /// @param centre the id of the node with the most meetings; empty where there is none
  /// @param left how many pairs, those met least, are not drawn
  record Network(List<Edge> edges, String centre, int left) {

    /// How many engagements a drawing is made of at most.
    public static final int LATEST = 300;

    public Network {
      edges = List.copyOf(edges);
    }
  }

  /// Two who met.
  ///
  /// @param weight in how many engagements
  /// @param proposed whether nobody has confirmed any of them
  record Edge(Node from, Node to, long weight, boolean proposed) {}

  /// A person, an organisation or a country.
  ///
  /// @param others how many a gathered node stands for, 0 for a single one
  record Node(String id, NodeKind kind, String name, String country, boolean ours, int others) {

    @Override
    public int hashCode() {
      return id.hashCode();
    }
  }

  /// What a node stands for.
  enum NodeKind {
    PERSON,
    ORGANISATION,
    COUNTRY;

    /// As the drawing and the addresses write it.
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
