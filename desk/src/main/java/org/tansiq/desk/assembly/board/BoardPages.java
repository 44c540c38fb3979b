package org.tansiq.desk.assembly.board;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import org.tansiq.desk.assembly.setup.Fields;
import org.tansiq.desk.assembly.setup.Lead;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.pages.Page;
import org.tansiq.desk.platform.pages.Shell;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// The board of an assembly. Each act is a plain form, which the script sends on a drag as well.
@Controller
class BoardPages {

  private final BoardDesk desk;
  private final Mover mover;

  BoardPages(BoardDesk desk, Mover mover) {
    this.desk = desk;
    this.mover = mover;
  }

  @GetMapping("/assemblies/{id}/board")
  Page board(
      @PathVariable UUID id,
      @RequestParam Optional<Integer> day,
      @RequestParam Optional<UUID> request,
      @RequestParam Optional<String> force,
      Shell shell) {
    var look = new BoardDesk.Look(day, request, force.isPresent());
    return Page.of("assembly/board/board.jte")
        .with("sight", desk.sight(shell.reader(), id, look, shell.words()));
  }

  @GetMapping(path = "/assemblies/{id}/board/verdicts", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Map<String, String> verdicts(
      @PathVariable UUID id, @RequestParam UUID request, @RequestParam int day, Shell shell) {
    return desk.verdicts(shell.reader(), id, request, day, shell.words());
  }

  @PostMapping("/assemblies/{id}/board/move")
  View move(@PathVariable UUID id, @ModelAttribute Drop drop, Shell shell) {
    mover.move(shell.reader(), id, drop.meeting(), drop.goal(), shell.words());
    return chosen(id, drop.meeting());
  }

  record Drop(Optional<UUID> request, String slot, Optional<UUID> room, Optional<String> seen) {

    private static final int HIGHEST = 10_000;

    Drop {
      slot = Fields.given(slot);
    }

    UUID meeting() {
      return request.orElse(new UUID(0, 0));
    }

    Mover.Goal goal() {
      return new Mover.Goal(Fields.number(slot, 0, HIGHEST), room, seen);
    }
  }

  @PostMapping("/assemblies/{id}/board/keep")
  View keep(
      @PathVariable UUID id, @RequestParam UUID request, @RequestParam String what, Shell shell) {
    switch (what) {
      case "pin", "unpin" -> mover.pin(shell.reader(), id, request, what.equals("pin"));
      case "lock", "unlock" -> mover.lock(shell.reader(), id, request, what.equals("lock"));
      case "off" -> mover.off(shell.reader(), id, request, shell.words());
      default -> throw new Refused(PlatformRefusal.BAD_VALUE, what);
    }
    return chosen(id, request);
  }

  @PostMapping("/assemblies/{id}/board/undo")
  View undo(@PathVariable UUID id, Shell shell) {
    return chosen(id, mover.undo(shell.reader(), id, shell.words()));
  }

  @PostMapping("/assemblies/{id}/board/force")
  View force(@PathVariable UUID id, @RequestParam UUID request, Officer by) {
    mover.force(by, id, request);
    return chosen(id, request);
  }

  private static View chosen(UUID id, UUID request) {
    return Lead.to("/assemblies/" + id + "/board?request=" + request);
  }
}
