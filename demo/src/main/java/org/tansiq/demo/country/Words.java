package org.tansiq.demo.country;

/// One text in the three languages of the desk.
public record Words(String ar, String fr, String en) {

  static final Words NONE = new Words("", "", "");

  /// Reads three columns of a list, beginning at `column`.
  static Words of(Row row, int column) {
    return new Words(row.text(column), row.text(column + 1), row.text(column + 2));
  }

  Words with(String mark, Words by) {
    return new Words(ar.replace(mark, by.ar), fr.replace(mark, by.fr), en.replace(mark, by.en));
  }

  Words with(String mark, int number) {
    var text = String.valueOf(number);
    return with(mark, new Words(text, text, text));
  }
}
