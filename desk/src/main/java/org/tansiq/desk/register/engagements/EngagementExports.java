package org.tansiq.desk.register.engagements;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.register.exports.CalendarFile.Event;
import org.tansiq.desk.register.exports.Column;
import org.tansiq.desk.register.exports.Export;
import org.tansiq.desk.register.exports.Exporter;
import org.tansiq.desk.register.places.Place;

/// The list of engagements as a file: what a person has confirmed, unless more is asked for.
@Controller
class EngagementExports {

  private final Engagements engagements;
  private final Exporter exporter;

  EngagementExports(Engagements engagements, Exporter exporter) {
    this.engagements = engagements;
    this.exporter = exporter;
  }

  @GetMapping("/engagements.{format:csv|json|ics}")
  void file(
      @PathVariable String format,
      @RequestParam MultiValueMap<String, String> parameters,
      Shell shell,
      HttpServletResponse response)
      throws IOException {
    var asked = EngagementFilter.of(parameters);
    var filter =
        asked.standing().isPresent() ? asked : asked.with("status", Standing.CONFIRMED.code());
    exporter.send(
        new Export<>(
            "engagements",
            format,
            filter.on("/engagements"),
            columns(shell),
            reader ->
                engagements.each(
                    shell.reader(),
                    filter,
                    e -> reader.accept(e.confirmed() ? e.confirmedOnly() : e)),
            Optional.of(e -> event(e, shell))),
        shell.reader(),
        response);
  }

  private static List<Column<Engagement>> columns(Shell shell) {
    var home = shell.settings().home();
    var tongue = shell.tongue();
    return List.of(
        column("id", Engagement::id),
        column("status", EngagementExports::status),
        column("conflict", Engagement::conflict),
        column("kind", e -> e.kind().code()),
        column("plover", e -> Coding.of(e, home).plover()),
        column("mode", e -> Coding.of(e, home).mode()),
        column("cameo", e -> Coding.of(e, home).cameo()),
        column("title", e -> EngagementTitle.of(e, shell)),
        column("from", e -> e.days().machine()),
        column("to", e -> e.days().to().map(Object::toString).orElse(e.days().toPartial())),
        column("planned", Engagement::planned),
        column("host_country", e -> e.host().orElse("")),
        column("place", e -> place(e, tongue)),
        column("countries", Engagement::countries),
        column("topics", e -> e.topics().stream().map(Topic::code).toList()),
        column("ours", e -> names(e, Side.OURS, tongue)),
        column("theirs", e -> names(e, Side.THEIRS, tongue)),
        column("organisations", e -> e.bodies().stream().map(b -> b.name(tongue)).toList()),
        column("declared_meetings", e -> e.meetings() == 0 ? "" : (Object) e.meetings()),
        column("parent", e -> e.parent().map(Object::toString).orElse("")),
        column("sources", Engagement::sources));
  }

  private static Column<Engagement> column(String name, Function<Engagement, Object> value) {
    return new Column<>(name, value);
  }

  private static String status(Engagement engagement) {
    return (engagement.confirmed() ? Standing.CONFIRMED : Standing.PROPOSED).code();
  }

  private static List<String> names(Engagement engagement, Side side, Tongue tongue) {
    return engagement.on(side).stream().map(p -> p.name(tongue)).toList();
  }

  private static String place(Engagement engagement, Tongue tongue) {
    return engagement.city().map((Place p) -> p.name(tongue)).orElse(engagement.placeText());
  }

  /// An event for each engagement whose first day is known; a proposed one says so in its title.
  private static Optional<Event> event(Engagement engagement, Shell shell) {
    var title = EngagementTitle.of(engagement, shell);
    return engagement
        .days()
        .from()
        .map(from ->
            new Event(
                engagement.id() + "@tansiq",
                from,
                engagement.days().to().orElse(from),
                engagement.confirmed() ? title : title + " (" + shell.text("status.proposed") + ")",
                place(engagement, shell.tongue()),
                engagement.topics().stream().map(Topic::code).collect(Collectors.joining(",")),
                engagement.confirmed()));
  }
}
