package org.tansiq.desk.assembly.outputs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tansiq.desk.assembly.setup.Assemblies;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;

/// Cards for the doors, a day at a time.
@Controller
class CardPages {

  private final Assemblies assemblies;
  private final Agendas agendas;
  private final Sending sending;

  CardPages(Assemblies assemblies, Agendas agendas, Sending sending) {
    this.assemblies = assemblies;
    this.agendas = agendas;
    this.sending = sending;
  }

  @GetMapping("/assemblies/{id}/cards")
  Page cards(
      @PathVariable UUID id,
      @RequestParam Optional<Integer> day,
      @RequestParam Optional<UUID> room,
      Shell shell) {
    var programme = assemblies.programme(shell.reader(), id);
    int shown = shown(day, programme);
    return Page.of("assembly/outputs/cards.jte")
        .with("programme", programme)
        .with("day", shown)
        .with("room", room.map(UUID::toString).orElse(""))
        .with("cards", Card.of(programme, agendas.all(id, shell.words()), shown, room));
  }

  private static int shown(Optional<Integer> day, Programme programme) {
    return Math.clamp(day.orElse(0), 0, programme.assembly().days() - 1);
  }

  @GetMapping("/assemblies/{id}/cards.pdf")
  void print(
      @PathVariable UUID id,
      @RequestParam Optional<Integer> day,
      @RequestParam Optional<UUID> room,
      Shell shell,
      HttpServletResponse response)
      throws IOException {
    var programme = assemblies.programme(shell.reader(), id);
    int shown = shown(day, programme);
    var cards = Card.of(programme, agendas.all(id, shell.words()), shown, room);
    sending.paper(
        "cards",
        new Sending.Out(shell, response),
        to -> CardPrint.write(programme, shown, cards, shell, to));
  }
}
