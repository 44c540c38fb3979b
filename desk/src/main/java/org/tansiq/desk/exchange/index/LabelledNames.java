package org.tansiq.desk.exchange.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tansiq.desk.exchange.nominals.Entry;
import org.tansiq.names.Found;
import org.tansiq.names.IndexBuild;
import org.tansiq.names.NameIndex;
import org.tansiq.names.Person;

/// The names of all entries, an index for each label: an entry that a reader may not see is not
/// even compared, so that it takes no place, no time and no rank from those that are.
public final class LabelledNames implements AutoCloseable {

  /// The least bits worth showing, as the engine has it.
  private static final double LEAST = NameIndex.POSSIBLE;

  private final Map<Integer, NameIndex> byLabel;

  private LabelledNames(Map<Integer, NameIndex> byLabel) {
    this.byLabel = byLabel;
  }

  /// Opens what {@link Writing} wrote; a {@link org.tansiq.names.Refused} where it is damaged.
  public static LabelledNames open(Path generation) throws IOException {
    var byLabel = new HashMap<Integer, NameIndex>();
    var opened = new LabelledNames(byLabel);
    try (var folders = Files.list(generation)) {
      for (var folder : folders.filter(Files::isDirectory).toList()) {
        byLabel.put(Integer.valueOf(folder.getFileName().toString()), NameIndex.open(folder));
      }
      return opened;
    } catch (RuntimeException | IOException broken) {
      opened.close();
      throw broken;
    }
  }

  /// The likeliest of the entries under these labels, at most so many.
  public Found search(Person asked, Collection<Integer> labels, int most) {
    var hits = new ArrayList<Found.Hit>();
    var complete = true;
    for (var label : labels) {
      var index = byLabel.get(label);
      if (index != null) {
        var found = index.search(asked, LEAST, most);
        hits.addAll(found.hits());
        complete &= found.complete();
      }
    }
    hits.sort(
        Comparator.comparingDouble((Found.Hit hit) -> hit.match().bits())
            .reversed()
            .thenComparing(hit -> hit.person().id()));
    return new Found(hits.subList(0, Math.min(most, hits.size())), complete);
  }

  /// Takes an entry over as it is now.
  void put(Entry entry) {
    remove(entry.id());
    byLabel.computeIfAbsent(entry.label(), _ -> NameIndex.empty()).add(entry.person());
  }

  void remove(UUID id) {
    byLabel.values().forEach(index -> index.remove(id.toString()));
  }

  /// How many entries there are.
  public int size() {
    return byLabel.values().stream().mapToInt(NameIndex::size).sum();
  }

  @Override
  public void close() {
    byLabel.values().forEach(NameIndex::close);
  }

  /// Writes a generation, a folder for each label, holding no more than a segment of each in
  /// memory.
  public static final class Writing {

    private final Path generation;
    private final Map<Integer, IndexBuild> builds = new HashMap<>();

    public Writing(Path generation) {
      this.generation = generation;
    }

    /// Adds an entry.
    public void add(Entry entry) throws IOException {
      builds
          .computeIfAbsent(
              entry.label(), label -> new IndexBuild(generation.resolve(label.toString())))
          .add(entry.person());
    }

    /// Writes what is left.
    public void finish() throws IOException {
      for (var build : List.copyOf(builds.values())) {
        build.finish();
      }
    }
  }
}
