package org.tansiq.desk.assembly.plans;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// All that one recipient is still to be told, and nothing that stands.
///
/// @param version the last publication that is told with it; what comes later is not
public record Due(String kind, UUID recipient, int version, List<Notice> notices) {

  public Due {
    notices = List.copyOf(notices);
  }

  /// For each recipient whom something concerns in the end.
  static List<Due> of(List<Notice> untold) {
    return untold.stream()
        .collect(Collectors.groupingBy(Notice::recipient, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(Due::one)
        .filter(due -> !due.notices().isEmpty())
        .toList();
  }

  private static Due one(List<Notice> own) {
    var net =
        own.stream().collect(Collectors.groupingBy(Notice::request)).values().stream()
            .map(Notice::net)
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingInt(Notice::hour).thenComparing(Notice::request))
            .toList();
    var first = own.getFirst();
    int version = own.stream().mapToInt(Notice::version).max().orElse(0);
    return new Due(first.kind(), first.recipient(), version, net);
  }
}
