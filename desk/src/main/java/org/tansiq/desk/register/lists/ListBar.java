package org.tansiq.desk.register.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.register.places.Countries;
import org.tansiq.desk.register.places.Regions;

/// The bar above a list: how many rows, what narrows them, what could, and the way out as a file.
///
/// @param name of the list, with which its message keys begin
/// @param kept the terms a form must carry along because it has no field for them
public record ListBar(
    String name,
    String path,
    Filter filter,
    Count count,
    List<Chip> chips,
    List<Field> fields,
    List<Term> kept) {

  public ListBar {
    chips = List.copyOf(chips);
    fields = List.copyOf(fields);
    kept = List.copyOf(kept);
  }

  /// @param records the names of records that terms name by their id
  public static ListBar of(
      String name, Filter filter, Count count, Function<Term, String> records, Shell shell) {
    var path = "/" + name;
    var chips = new ArrayList<Chip>();
    for (var term : filter.terms()) {
      chips.add(
          new Chip(
              shell.text("filter." + term.key()),
              value(term, filter, records, shell),
              filter.without(term).on(path)));
    }
    var fields =
        filter.keys().keys().stream()
            .filter(key -> key.kind() != Key.Kind.RECORD)
            .map(key -> field(key, filter, shell))
            .toList();
    var kept =
        filter.terms().stream()
            .filter(term ->
                filter
                    .keys()
                    .key(term.key())
                    .filter(key -> key.many() || key.kind() == Key.Kind.RECORD)
                    .isPresent())
            .toList();
    return new ListBar(name, path, filter, count, chips, fields, kept);
  }

  private static String value(
      Term term, Filter filter, Function<Term, String> records, Shell shell) {
    return filter
        .keys()
        .key(term.key())
        .map(key ->
            switch (key.kind()) {
              case WORDS -> term.value();
              case CHOICE -> shell.text(key.words() + term.value());
              case REGION -> Regions.name(term.value(), shell.tongue());
              case COUNTRY -> Countries.name(term.value(), shell.tongue());
              case DAY -> shell.dates().partial(term.value());
              case RECORD -> records.apply(term);
            })
        .orElse(term.value());
  }

  private static Field field(Key key, Filter filter, Shell shell) {
    var options =
        key.kind() == Key.Kind.COUNTRY
            ? Countries.inOrder(shell.tongue()).stream()
                .map(code -> new Option(code, Countries.name(code, shell.tongue())))
                .toList()
            : key.choices().stream()
                .filter(code -> !code.equals("all"))
                .map(code ->
                    new Option(
                        code,
                        key.kind() == Key.Kind.REGION
                            ? Regions.name(code, shell.tongue())
                            : shell.text(key.words() + code)))
                .toList();
    return new Field(key, options, key.many() ? "" : filter.value(key.name()).orElse(""));
  }

  /// Whether nothing narrows the list.
  public boolean open() {
    return chips.isEmpty();
  }

  /// The file of what is shown; proposed records go along only when asked for.
  public String export(String format, boolean proposed) {
    var what = proposed ? filter.with("status", "all") : filter;
    return what.on(path + "." + format);
  }

  /// The same list ordered by a head of the table; the other way round where it is so already.
  public String sorted(String head) {
    var up = filter.sort().code().equals("-" + head) || !filter.sort().head().equals(head);
    return filter.sorted(filter.keys().sort(up ? head : "-" + head)).on(path);
  }

  /// The value of `aria-sort` of a head; empty where the list is not ordered by it.
  public String aria(String head) {
    return filter.sort().head().equals(head) ? filter.sort().aria() : "";
  }

  /// A term of the filter in words, with the address that is without it.
  public record Chip(String label, String value, String without) {}

  /// What a form can ask for.
  public record Field(Key key, List<Option> options, String value) {

    public Field {
      options = List.copyOf(options);
    }
  }

  /// A value to choose.
  public record Option(String value, String label) {}
}
