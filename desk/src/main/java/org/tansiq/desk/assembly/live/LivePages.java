package org.tansiq.desk.assembly.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tansiq.desk.assembly.setup.Assemblies;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.Officers;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.desk.platform.sessions.Present;
import org.tansiq.desk.platform.sessions.Sessions;

/// What an open board listens to, and asks when it heard something.
@Controller
class LivePages {

  private final Streams streams;
  private final Pulses pulses;
  private final Assemblies assemblies;
  private final Officers officers;
  private final Sessions sessions;
  private final Policy policy;

  LivePages(
      Streams streams,
      Pulses pulses,
      Assemblies assemblies,
      Officers officers,
      Sessions sessions,
      Policy policy) {
    this.streams = streams;
    this.pulses = pulses;
    this.assemblies = assemblies;
    this.officers = officers;
    this.sessions = sessions;
    this.policy = policy;
  }

  @GetMapping("/assemblies/{id}/events")
  void events(@PathVariable UUID id, Officer by, HttpServletResponse response) throws IOException {
    assemblies.programme(by, id);
    var present = Present.now().orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, "events"));
    streams.serve(new Colleague(id, present, sessions, policy, pulses), response);
  }

  /// Where the plan stands, and who moved it there in words.
  record Standing(long revision, String text) {}

  @GetMapping(path = "/assemblies/{id}/standing", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Standing standing(@PathVariable UUID id, Shell shell) {
    var programme = assemblies.programme(shell.reader(), id);
    var last =
        pulses.last(id).orElseThrow(() -> new Refused(PlatformRefusal.NOT_FOUND, "standing"));
    return new Standing(last.revision(), text(last, programme, shell));
  }

  private String text(Pulses.Change last, Programme programme, Shell shell) {
    var who = last.by().flatMap(officers::find).map(Officer::name);
    var at = last.at().map(moment -> programme.local(moment).toString()).orElse("—");
    return who.map(name -> shell.text("assembly.changed-by", name, at))
        .orElseGet(() -> shell.text("assembly.changed-at", at));
  }
}
