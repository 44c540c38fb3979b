package org.tansiq.desk.assembly.plans;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tansiq.desk.assembly.requests.Request;
import org.tansiq.desk.assembly.requests.Requests;
import org.tansiq.desk.assembly.setup.Assemblies;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Words;
import org.tansiq.scheduling.Checker;

/// Puts together what the pages of a plan show.
@Service
class PlanDesk {

  private static final int SHOWN = 40;

  private final Assemblies assemblies;
  private final Requests requests;
  private final Versions versions;
  private final Solving solving;
  private final Sheets sheets;
  private final ChangeNotices notices;

  PlanDesk(
      Assemblies assemblies,
      Requests requests,
      Versions versions,
      Solving solving,
      Sheets sheets,
      ChangeNotices notices) {
    this.assemblies = assemblies;
    this.requests = requests;
    this.versions = versions;
    this.solving = solving;
    this.sheets = sheets;
    this.notices = notices;
  }

  @Transactional(readOnly = true)
  Overview overview(Officer by, UUID id, Words words) {
    var programme = assemblies.programme(by, id);
    var all = requests.of(id);
    var kept = versions.of(id);
    var placed = kept.isEmpty() ? List.<Placed>of() : versions.placed(kept.getFirst().id());
    var sheet = sheets.of(programme, all, placed);
    var sayings = new Sayings(programme, all, words);
    var held = placed.stream().map(Placed::request).collect(Collectors.toSet());
    var accepted = all.stream().filter(r -> r.state() == Request.State.ACCEPTED).toList();
    var without = accepted.stream().filter(r -> !held.contains(r.id())).toList();
    return new Overview(
        programme,
        all,
        kept,
        placed,
        ours(programme.host().map(host -> host.id()), accepted, held),
        kept.isEmpty() ? List.of() : unplaced(without, new Reasons(sheet, placed), sheet, sayings),
        without.size(),
        broken(sheet, placed, sayings),
        notices.due(by, id).size(),
        solving.running(id),
        solving.lost(id));
  }

  private static Overview.Ours ours(Optional<UUID> host, List<Request> accepted, Set<UUID> held) {
    var asked = accepted.stream().filter(r -> host.filter(r::concerns).isPresent()).toList();
    return new Overview.Ours(
        asked.stream().filter(r -> held.contains(r.id())).count(), asked.size());
  }

  private static List<Overview.Unplaced> unplaced(
      List<Request> without, Reasons reasons, Sheet sheet, Sayings sayings) {
    return without.stream()
        .sorted(Comparator.comparingInt(Request::weight).reversed())
        .limit(SHOWN)
        .map(request ->
            new Overview.Unplaced(
                request,
                sayings.name(request.id()),
                sheet
                    .activity(request.id())
                    .flatMap(reasons::binding)
                    .map(sayings::binding)
                    .orElse(sayings.free())))
        .toList();
  }

  private static List<String> broken(Sheet sheet, List<Placed> placed, Sayings sayings) {
    return new Checker(sheet.problem())
        .violations(sheet.plan(placed)).stream().map(sayings::of).distinct().limit(SHOWN).toList();
  }

  /// What a version changes against what everybody was told, or once it is published, against the
  /// version before it.
  @Transactional(readOnly = true)
  List<Change> changes(UUID assembly, Version version) {
    var before =
        version.draft()
            ? versions.published(assembly)
            : versions.of(assembly).stream()
                .filter(v -> v.number() < version.number() && !v.draft())
                .findFirst()
                .map(this::placed)
                .orElse(Map.of());
    return Change.between(before, placed(version));
  }

  private Map<UUID, Placed> placed(Version version) {
    var all = new HashMap<UUID, Placed>();
    versions.placed(version.id()).forEach(one -> all.put(one.request(), one));
    return all;
  }
}
