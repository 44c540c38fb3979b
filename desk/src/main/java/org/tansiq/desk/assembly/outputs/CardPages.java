package org.tansiq.desk.assembly.outputs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tansiq.desk.assembly.setup.Assemblies;
import org.tansiq.desk.assembly.setup.Fields;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.pages.Tongue;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

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
      @ModelAttribute Chosen chosen,
      Shell shell) {
    var programme = assemblies.programme(shell.reader(), id);
    var own = Recipient.of(programme, id, Optional.of(chosen.in()), shell);
    int shown = shown(day, programme);
    return Page.of("assembly/outputs/cards.jte")
        .with("programme", programme)
        .with("day", shown)
        .with("room", chosen.asked().map(UUID::toString).orElse(""))
        .with("own", own)
        .with("in", Tongue.spoken(chosen.in()).map(Tongue::code).orElse(""))
        .with("cards", Card.of(programme, agendas.all(id, own.words()), shown, chosen.asked()));
  }

  /// @param room the only one that is asked for; empty for all
  /// @param in the language that is asked for; empty for the host's
  record Chosen(String room, String in) {

    Chosen {
      room = Fields.given(room);
      in = Fields.given(in);
    }

    Optional<UUID> asked() {
      try {
        return room.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(room));
      } catch (IllegalArgumentException none) {
        throw new Refused(PlatformRefusal.BAD_VALUE, room);
      }
    }
  }

  private static int shown(Optional<Integer> day, Programme programme) {
    return Math.clamp(day.orElse(0), 0, programme.assembly().days() - 1);
  }

  @GetMapping("/assemblies/{id}/cards.pdf")
  void print(
      @PathVariable UUID id,
      @RequestParam Optional<Integer> day,
      @ModelAttribute Chosen chosen,
      Shell shell,
      HttpServletResponse response)
      throws IOException {
    var programme = assemblies.programme(shell.reader(), id);
    var own = Recipient.of(programme, id, Optional.of(chosen.in()), shell);
    int shown = shown(day, programme);
    var cards = Card.of(programme, agendas.all(id, own.words()), shown, chosen.asked());
    sending.paper(
        "cards",
        new Sending.Out(own, response),
        to -> CardPrint.write(programme, shown, cards, own, to));
  }
}
