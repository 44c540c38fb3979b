package org.tansiq.proof;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tansiq.proof.Finding.Kind;

/// Holds the account, line by line, against the leaves that the log proves.
final class AccountCheck {

  private final List<Hash> logged;
  private final List<Hash> told = new ArrayList<>();

  private AccountCheck(List<Hash> logged) {
    this.logged = logged;
  }

  static List<Finding> of(Path account, Seal seal, List<Hash> logged) throws IOException {
    if (!Files.exists(account)) {
      return List.of(new Finding(Kind.CUT_OFF, 0, logged.size(), "no " + account.getFileName()));
    }
    var check = new AccountCheck(logged);
    try (var in = new BufferedInputStream(Files.newInputStream(account), 1 << 16)) {
      for (var line = line(in); line.isPresent(); line = line(in)) {
        check.told.add(Hash.leaf(seal.leaf(line.get())));
      }
    }
    return check.told.equals(logged) ? List.of() : check.differences();
  }

  private static Optional<byte[]> line(InputStream in) throws IOException {
    int c = in.read();
    if (c < 0) {
      return Optional.empty();
    }
    var line = new ByteArrayOutputStream(256);
    for (; c >= 0 && c != '\n'; c = in.read()) {
      line.write(c);
    }
    return Optional.of(line.toByteArray());
  }

  /// Lines that were logged keep their place among each other, but for those that moved: the
  /// longest run of lines in order is what stayed, everything else was moved, added, edited or
  /// deleted around it.
  private List<Finding> differences() {
    var findings = new ArrayList<Finding>();
    var places = places();
    var stayed = longestInOrder(places);
    var moved = new HashMap<Integer, Integer>();
    places.forEach((line, place) -> {
      if (!stayed.containsKey(line)) {
        moved.put(place, line);
        findings.add(Finding.at(Kind.MOVED, place, "now line " + (line + 1)));
      }
    });
    int line = 0;
    int place = 0;
    for (var step : stayed.entrySet()) {
      gap(new Gap(line, step.getKey(), place, step.getValue()), moved, findings);
      line = step.getKey() + 1;
      place = step.getValue() + 1;
    }
    gap(new Gap(line, told.size(), place, logged.size()), moved, findings);
    return findings;
  }

  /// Between two lines that stayed: lines nobody logged, and leaves nobody tells.
  private void gap(Gap gap, Map<Integer, Integer> moved, List<Finding> findings) {
    if (gap.line == gap.lineEnd && gap.place == gap.placeEnd) {
      return;
    }
    var strange = new ArrayList<Integer>();
    var movedLines = new HashSet<>(moved.values());
    for (int line = gap.line; line < gap.lineEnd; line++) {
      if (!movedLines.contains(line)) {
        strange.add(line);
      }
    }
    var missing = new ArrayList<Integer>();
    for (int place = gap.place; place < gap.placeEnd; place++) {
      if (!moved.containsKey(place)) {
        missing.add(place);
      }
    }
    int edited = Math.min(strange.size(), missing.size());
    for (int i = 0; i < edited; i++) {
      findings.add(Finding.at(Kind.EDITED, missing.get(i), "line " + (strange.get(i) + 1)));
    }
    for (int i = edited; i < strange.size(); i++) {
      findings.add(Finding.at(Kind.ADDED, gap.place + i, "line " + (strange.get(i) + 1)));
    }
    boolean atEnd =
        gap.placeEnd == logged.size() && gap.lineEnd == told.size() && strange.isEmpty();
    if (atEnd && edited < missing.size() && missing.getFirst() == gap.place) {
      findings.add(
          new Finding(Kind.CUT_OFF, gap.place, logged.size(), "after line " + told.size()));
    } else {
      missing
          .subList(edited, missing.size())
          .forEach(m -> findings.add(Finding.at(Kind.DELETED, m, "")));
    }
  }

  /// Where each line of the account was logged.
  private TreeMap<Integer, Integer> places() {
    var index = new HashMap<Hash, Integer>(logged.size() * 2);
    for (int i = 0; i < logged.size(); i++) {
      index.putIfAbsent(logged.get(i), i);
    }
    var places = new TreeMap<Integer, Integer>();
    for (int i = 0; i < told.size(); i++) {
      var place = index.remove(told.get(i));
      if (place != null) {
        places.put(i, place);
      }
    }
    return places;
  }

  /// The longest increasing subsequence (patience sorting, Fredman 1975).
  private static TreeMap<Integer, Integer> longestInOrder(TreeMap<Integer, Integer> places) {
    var lines = places.keySet().stream().mapToInt(Integer::intValue).toArray();
    var values = places.values().stream().mapToInt(Integer::intValue).toArray();
    var tails = new int[values.length];
    var before = new int[values.length];
    int length = 0;
    for (int i = 0; i < values.length; i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (values[tails[middle]] < values[i]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    var stayed = new TreeMap<Integer, Integer>();
    for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i]) {
      stayed.put(lines[i], values[i]);
    }
    return stayed;
  }

  private record Gap(int line, int lineEnd, int place, int placeEnd) {}
}
