package org.tansiq.desk.assembly.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.tansiq.desk.assembly.setup.AssemblyRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// A spreadsheet is read as it stands, line for line.
class WorkbookTest {

  private static byte[] packed(String sheet) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(sheet.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  @Test
  void a_line_keeps_its_number_and_a_cell_its_column() throws IOException {
    var bytes =
        packed(
            """
            <worksheet><sheetData>
            <row r="1"><c r="A1" t="inlineStr"><is><t>from</t></is></c>\
            <c r="B1" t="inlineStr"><is><t>to</t></is></c>\
            <c r="C1" t="inlineStr"><is><t>priority</t></is></c></row>
            <row r="4"><c r="A4" t="inlineStr"><is><t>إسبانيا</t></is></c>\
            <c r="C4"><v>5.0</v></c></row>
            </sheetData></worksheet>
            """);
    assertThat(Workbook.holds(bytes)).isTrue();
    assertThat(Workbook.rows(bytes))
        .containsExactly(
            List.of("from", "to", "priority"), List.of(), List.of(), List.of("إسبانيا", "", "5"));
    assertThat(Workbook.holds("from,to\n".getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void what_is_packed_and_no_workbook_is_refused_in_words() throws IOException {
    for (var bytes :
        List.of(packed("<worksheet"), "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8))) {
      assertThatThrownBy(() -> Workbook.rows(bytes))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.code()).isEqualTo(AssemblyRefusal.NOT_A_SHEET));
    }
  }

  /// A file of a few bytes may claim any line.
  @Test
  void a_line_far_below_costs_nothing() throws IOException {
    for (var line : List.of("1000000", "2000000000", "99999999999", "-1", "x")) {
      var bytes =
          packed(
              """
              <worksheet><sheetData>
              <row r="1"><c r="A1" t="inlineStr"><is><t>from</t></is></c></row>
              <row r="%s"><c r="A2" t="inlineStr"><is><t>ES</t></is></c></row>
              </sheetData></worksheet>
              """
                  .formatted(line));
      assertThatThrownBy(() -> Workbook.rows(bytes)).as(line).isInstanceOf(Refused.class);
    }
  }
}
