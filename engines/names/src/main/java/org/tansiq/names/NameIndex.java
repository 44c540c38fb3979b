package org.tansiq.names;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Persons that are found by their names, in milliseconds among millions.
///
/// Persons can be added and removed at any time; {@link #save} keeps all, and {@link #open} reads a
/// kept index where it lies on disk. Searches by many threads and changes by one at a time are
/// safe.
public final class NameIndex implements NameSearch, AutoCloseable {

  /// Hits a search answers unless told otherwise.
  public static final int USUAL = 10;

  /// The least bits that are worth showing: where the band "possible" begins.
  public static final double POSSIBLE = -3;

  private static final int MOST_SMALL = 8;
  private static final int MOST_NAMES = 2_000_000;
  private final Matcher matcher;
  private final Arena arena;
  private final Map<String, Person> fresh = new LinkedHashMap<>();
  private volatile List<Living> segments;

  NameIndex(Matcher matcher, Arena arena, List<Living> segments) {
    this.matcher = matcher;
    this.arena = arena;
    this.segments = List.copyOf(segments);
  }

  /// An index without persons, compared with the weights that come with the engine.
  public static NameIndex empty() {
    return new NameIndex(Matcher.standard(), Arena.ofShared(), List.of());
  }

  /// A kept index, mapped into memory; a {@link Refused} where there is none or it is damaged.
  public static NameIndex open(Path directory) {
    var arena = Arena.ofShared();
    try {
      var store = new IndexStore(directory);
      return new NameIndex(new Matcher(store.weights()), arena, store.segments(arena));
    } catch (IOException e) {
      arena.close();
      throw new UncheckedIOException(e);
    }
  }

  /// Adds a person, in place of one with the same key.
  public synchronized void add(Person person) {
    person.names().forEach(Name::of);
    remove(person.id());
    fresh.put(person.id(), person);
  }

  /// Removes the person of a key; answers whether there was one.
  public synchronized boolean remove(String id) {
    if (fresh.remove(id) != null) {
      return true;
    }
    var changed = new ArrayList<Living>();
    boolean found = false;
    for (var living : segments) {
      var at = living.find(id);
      if (at.isPresent()) {
        var removed = new HashSet<>(living.removed());
        removed.add(at.getAsInt());
        changed.add(new Living(living.segment(), Set.copyOf(removed)));
        found = true;
      } else {
        changed.add(living);
      }
    }
    segments = List.copyOf(changed);
    return found;
  }

  /// How many persons there are.
  public synchronized int size() {
    return fresh.size() + segments.stream().mapToInt(Living::persons).sum();
  }

  @Override
  public Found search(Person asked, double leastBits, int most) {
    return new Search(matcher, current()).run(asked, leastBits, most);
  }

  /// Keeps the index in a directory; what was kept there before stays until all is written.
  public synchronized void save(Path directory) {
    try {
      new IndexStore(directory).save(current(), matcher.weights());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    arena.close();
  }

  private synchronized List<Living> current() {
    if (!fresh.isEmpty()) {
      var all = new ArrayList<Living>();
      var small = new ArrayList<Living>();
      for (var living : segments) {
        (living.segment().rows() < MOST_NAMES / 100 ? small : all).add(living);
      }
      var writer = new SegmentWriter();
      if (small.size() >= MOST_SMALL) {
        small.forEach(living -> living.persons(writer::add));
        small.clear();
      }
      fresh.values().forEach(writer::add);
      all.addAll(small);
      all.add(sealed(writer));
      fresh.clear();
      segments = List.copyOf(all);
    }
    return segments;
  }

  private static Living sealed(SegmentWriter writer) {
    try {
      var out = new ByteArrayOutputStream();
      writer.write(out);
      return new Living(new Segment(MemorySegment.ofArray(out.toByteArray()), "memory"), Set.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
