package org.tansiq.desk.assembly.requests;

import java.util.ArrayList;
import java.util.List;
import org.tansiq.desk.assembly.setup.AssemblyRefusal;
import org.tansiq.desk.platform.refusals.Refused;
import org.tansiq.scheduling.assembly.TableFile;

/// The first sheet of a workbook (XLSX) as rows of cells, so that what officers keep in a
/// spreadsheet need not be written out as text first.
final class Workbook {

  private Workbook() {}

  /// Whether these bytes are packed as workbooks are.
  static boolean holds(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
  }

  /// Its rows under their head, each where it stands on the sheet, so that a line keeps its number.
  static List<List<String>> rows(byte[] bytes) {
    try {
      var table = TableFile.read(bytes);
      var rows = new ArrayList<List<String>>();
      rows.add(table.columns());
      for (var row : table.rows()) {
        if (row.line() > RequestLines.MOST + 1) {
          throw new Refused(AssemblyRefusal.FILE_TOO_LONG, row.line() - 1, RequestLines.MOST);
        }
        while (rows.size() < row.line() - 1) {
          rows.add(List.of());
        }
        rows.add(table.columns().stream().map(row::cell).toList());
      }
      return rows;
    } catch (org.tansiq.scheduling.Refused unreadable) {
      throw new Refused(AssemblyRefusal.NOT_A_SHEET);
    }
  }
}
