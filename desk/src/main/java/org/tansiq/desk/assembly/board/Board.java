package org.tansiq.desk.assembly.board;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tansiq.desk.assembly.plans.Version;
import org.tansiq.desk.assembly.setup.Programme;

/// One day of a plan as a table: rooms, and our own head and the interpreters as further lanes.
record Board(
    Programme programme, Version version, int day, List<Column> columns, List<Lane> lanes) {

  Board {
    columns = List.copyOf(columns);
    lanes = List.copyOf(lanes);
  }

  /// @param now whether it is this slot's time
  /// @param afterBreak whether a pause lies before it
  /// @param session what everybody attends then; empty where nothing is
  record Column(
      int slot,
      String time,
      boolean past,
      boolean frozen,
      boolean now,
      boolean afterBreak,
      String session) {

    String css() {
      return (past ? "past " : frozen ? "frozen " : "")
          + (now ? "nowcol " : "")
          + (afterBreak ? "noon" : "");
    }
  }

  /// @param kind `dir`, `room` or `res`
  /// @param room where meetings can be moved to; empty for lanes that only show
  record Lane(String kind, String name, String detail, Optional<UUID> room, List<Cell> cells) {

    Lane {
      cells = List.copyOf(cells);
    }
  }

  record Cell(Column column, Optional<Tile> tile) {}

  /// A meeting in a cell.
  ///
  /// @param at the slot in which it begins
  /// @param name of the first side, or the other side in our own lane
  /// @param line below it
  /// @param told whether everybody was told of it, here or elsewhere
  /// @param movedFrom the time everybody was told, where it is another
  record Tile(
      UUID request,
      int at,
      String name,
      String line,
      boolean ours,
      boolean pinned,
      boolean locked,
      boolean interpreted,
      boolean told,
      String movedFrom,
      boolean held) {

    String css(Optional<UUID> selected) {
      var form =
          held
              ? "mt--held"
              : !movedFrom.isEmpty() ? "mt--moved" : !told ? "mt--p" : ours ? "" : "mt--x";
      return form + (selected.filter(request::equals).isPresent() ? " mt--sel" : "");
    }
  }
}
