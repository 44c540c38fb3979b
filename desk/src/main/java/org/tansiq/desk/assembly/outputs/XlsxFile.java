package org.tansiq.desk.assembly.outputs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tansiq.desk.register.exports.Column;
import org.tansiq.desk.register.exports.RowFile;

/// A workbook of one sheet (ECMA-376), every cell a text or a whole number and never a formula.
final class XlsxFile<T> implements RowFile<T> {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String SHEET_SPACE =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String LINK_SPACE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final List<Column<T>> columns;
  private final ZipOutputStream zip;

  /// Begins the workbook.
  ///
  /// @param rightToLeft whether the sheet begins at the right
  XlsxFile(List<Column<T>> columns, boolean rightToLeft, OutputStream out) throws IOException {
    this.columns = List.copyOf(columns);
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    part(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
        </Types>\
        """);
    part("_rels/.rels", relation(LINK_SPACE + "/officeDocument", "xl/workbook.xml"));
    part(
        "xl/_rels/workbook.xml.rels", relation(LINK_SPACE + "/worksheet", "worksheets/sheet1.xml"));
    part(
        "xl/workbook.xml",
        """
        <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="tansiq" sheetId="1" r:id="r1"/></sheets></workbook>\
        """
            .formatted(SHEET_SPACE, LINK_SPACE));
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    write(
        HEAD
            + """
            <worksheet xmlns="%s"><sheetViews><sheetView workbookViewId="0"%s/></sheetViews><sheetData>\
            """
                .formatted(SHEET_SPACE, rightToLeft ? " rightToLeft=\"1\"" : ""));
    line(columns.stream().<Object>map(Column::name).toList());
  }

  private static String relation(String type, String target) {
    return "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s\" Target=\"%s\"/></Relationships>"
        .formatted(PACKAGE, type, target);
  }

  @Override
  public void write(T row) throws IOException {
    line(columns.stream().map(column -> column.value().apply(row)).toList());
  }

  private void line(List<Object> cells) throws IOException {
    var row = new StringBuilder("<row>");
    for (var cell : cells) {
      row.append(
          cell instanceof Number number
              ? "<c><v>" + number.longValue() + "</v></c>"
              : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                  + escaped(String.valueOf(cell))
                  + "</t></is></c>");
    }
    write(row.append("</row>").toString());
  }

  /// Without what XML 1.0 does not allow.
  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private void part(String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    write(HEAD + content);
    zip.closeEntry();
  }

  private void write(String text) throws IOException {
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    write("</sheetData></worksheet>");
    zip.closeEntry();
    zip.finish();
  }
}
