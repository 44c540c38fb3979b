package org.tansiq.demo.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The organisations: bodies and named forces from a list, and for every country its police and its
/// National Central Bureau, then ministries and academies of the closest countries until the count
/// is reached.
final class Institutions {

  private final Atlas atlas;
  private final Map<String, Row> templates = new HashMap<>();
  private final Map<String, List<UUID>> memberships = new HashMap<>();
  private final List<SampleOrganisation> all = new ArrayList<>();

  private Institutions(Atlas atlas) {
    this.atlas = atlas;
  }

  static List<SampleOrganisation> of(Atlas atlas, int count) {
    var institutions = new Institutions(atlas);
    Row.all("templates").forEach(row -> institutions.templates.put(row.text(0), row));
    var listed = Row.all("organisations");
    listed.forEach(institutions::enrolMembers);
    listed.forEach(institutions::addListed);
    atlas.nations().forEach(institutions::addPoliceAndBureau);
    institutions.addMinistriesAndAcademies(count);
    return List.copyOf(institutions.all);
  }

  /// The first police force of every country, by the country's code.
  static Map<String, SampleOrganisation> forces(List<SampleOrganisation> organisations) {
    return organisations.stream()
        .filter(o -> o.kind().equals("national-police"))
        .collect(Collectors.toMap(SampleOrganisation::country, o -> o, (first, _) -> first));
  }

  static UUID id(String key) {
    return Id.of("organisation", key);
  }

  private void enrolMembers(Row body) {
    var members = body.parts(8, " ");
    var codes =
        members.equals(List.of("*"))
            ? atlas.nations().stream().map(SampleNation::code).toList()
            : members;
    codes.forEach(
        code -> memberships.computeIfAbsent(code, _ -> new ArrayList<>()).add(id(body.text(0))));
  }

  private void addListed(Row row) {
    var country = row.text(2).equals("-") ? "" : row.text(2);
    var kind = row.text(1);
    var member = kind.equals("national-police") && first(country, kind).isEmpty();
    all.add(
        new SampleOrganisation(
            id(row.text(0)),
            kind,
            country,
            row.text(3),
            Words.of(row, 5),
            row.text(4).equals("-") ? null : id(row.text(4)),
            member ? membershipsOf(country) : List.of()));
  }

  private List<UUID> membershipsOf(String country) {
    return memberships.getOrDefault(country, List.of());
  }

  private void addPoliceAndBureau(SampleNation nation) {
    if (first(nation.code(), "national-police").isEmpty()) {
      add(nation, "national-police");
    }
    if (first(nation.code(), "ncb").isEmpty()) {
      add(nation, "ncb");
    }
  }

  private void addMinistriesAndAcademies(int count) {
    for (SampleNation nation : atlas.nations()) {
      for (String kind : List.of("ministry", "academy")) {
        if (all.size() < count && first(nation.code(), kind).isEmpty()) {
          add(nation, kind);
        }
      }
    }
    if (all.size() != count) {
      throw new IllegalStateException(
          all.size() + " organisations instead of " + count + "\nMaybe the lists changed");
    }
  }

  private void add(SampleNation nation, String kind) {
    var template = templates.get(kind);
    if (template == null) {
      throw new IllegalStateException("No template for " + kind);
    }
    var genitive = nation.genitive();
    var name =
        Words.of(template, 2)
            .with("{country}", nation.name())
            .with("{genitive}", new Words(genitive, genitive, genitive))
            .with("{seat}", nation.seat().name());
    var police = first(nation.code(), "national-police").map(SampleOrganisation::id);
    all.add(
        new SampleOrganisation(
            id(nation.code() + "/" + kind),
            kind,
            nation.code(),
            template.text(1).replace("{seat}", nation.seat().name().en()),
            name,
            kind.equals("ncb") ? police.orElse(null) : null,
            police.isEmpty() ? membershipsOf(nation.code()) : List.of()));
  }

  private Optional<SampleOrganisation> first(String country, String kind) {
    return all.stream()
        .filter(o -> o.country().equals(country) && o.kind().equals(kind))
        .findFirst();
  }
}
