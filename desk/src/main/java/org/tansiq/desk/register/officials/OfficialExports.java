package org.tansiq.desk.register.officials;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.register.exports.Column;
import org.tansiq.desk.register.exports.Export;
import org.tansiq.desk.register.exports.Exporter;

/// The list of officials as a file: what a person has confirmed, unless more is asked for.
@Controller
class OfficialExports {

  private final Officials officials;
  private final Exporter exporter;

  OfficialExports(Officials officials, Exporter exporter) {
    this.officials = officials;
    this.exporter = exporter;
  }

  @GetMapping("/officials.{format:csv|json}")
  void file(
      @PathVariable String format,
      @RequestParam MultiValueMap<String, String> parameters,
      Shell shell,
      HttpServletResponse response)
      throws IOException {
    var asked = OfficialKeys.ALL.read(parameters);
    var filter = asked.value("status").isPresent() ? asked : asked.with("status", "confirmed");
    exporter.send(
        new Export<>(
            "officials",
            format,
            filter.on("/officials"),
            columns(shell),
            reader -> officials.each(shell.reader(), filter, reader)),
        shell.reader(),
        response);
  }

  private static List<Column<Official>> columns(Shell shell) {
    return List.of(
        column("id", Official::id),
        column("status", o -> o.confirmed() ? "confirmed" : "proposed"),
        column("name_arabic", Official::arabic),
        column("name_latin", Official::latin),
        column("country", o -> o.country().orElse("")),
        column("rank", Official::rank),
        column("post", o -> o.post().map(p -> p.title().in(shell.tongue())).orElse("")),
        column("organisation", o -> o.post().map(p -> p.body().in(shell.tongue())).orElse("")),
        column("post_status", o -> o.post().map(OfficialExports::status).orElse("")),
        column("in_post", o -> o.post().filter(p -> p.heldOn(shell.today())).isPresent()),
        column("meetings", Official::meetings),
        column("last_met", o -> o.lastMet().map(Object::toString).orElse("")));
  }

  private static String status(Post post) {
    return post.confirmed() ? "confirmed" : "proposed";
  }

  private static Column<Official> column(String name, Function<Official, Object> value) {
    return new Column<>(name, value);
  }
}
