package org.tansiq.desk.assembly.floor;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tansiq.desk.assembly.outputs.Agenda;
import org.tansiq.desk.assembly.outputs.Agendas;
import org.tansiq.desk.assembly.requests.Request;
import org.tansiq.desk.assembly.requests.Requests;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.desk.platform.pages.Words;

/// What hangs beside a door and in the lobby.
@Service
public class Screens {

  private static final int LINES = 14;
  private static final Duration LINGERS = Duration.ofMinutes(10);

  private final Agendas agendas;
  private final Requests requests;
  private final Clock clock;

  Screens(Agendas agendas, Requests requests, Clock clock) {
    this.agendas = agendas;
    this.requests = requests;
    this.clock = clock;
  }

  /// @param now the meeting behind the door
  /// @param next those that follow
  public record Door(String name, Optional<Agenda.Entry> now, List<Agenda.Entry> next) {

    public Door {
      next = List.copyOf(next);
    }
  }

  public Door door(Programme programme, UUID room, Words words) {
    var whose = new Agenda.Whose(Agenda.Kind.ROOM, room);
    var agenda = agendas.of(programme.assembly().id(), whose, words);
    var moment = clock.instant();
    var now =
        agenda.standing().stream()
            .filter(e -> !e.from().isAfter(moment) && e.to().isAfter(moment))
            .findFirst();
    var next =
        agenda.standing().stream().filter(e -> e.from().isAfter(moment)).limit(LINES).toList();
    return new Door(agenda.name(), now, next);
  }

  /// What runs and what comes, without the meetings that need a secured room: who is in those is
  /// nobody's business in a lobby.
  public List<Agenda.Entry> lobby(Programme programme, Words words) {
    var id = programme.assembly().id();
    var open =
        requests.of(id).stream()
            .filter(request -> request.level() == 0)
            .map(Request::id)
            .collect(Collectors.toSet());
    var moment = clock.instant().minus(LINGERS);
    return agendas.all(id, words).stream()
        .filter(e -> !e.cancelled() && open.contains(e.request()) && e.to().isAfter(moment))
        .limit(LINES)
        .toList();
  }
}
