package org.tansiq.scheduling.brokerage;

import static org.tansiq.scheduling.Refusal.Code.GIVEN_TWICE;
import static org.tansiq.scheduling.Refusal.Code.NO_END;
import static org.tansiq.scheduling.Refusal.Code.NUMBER_TOO_LARGE;
import static org.tansiq.scheduling.Refusal.Code.UNEXPECTED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tansiq.scheduling.Refused;
import org.tansiq.scheduling.brokerage.Tokens.Kind;
import org.tansiq.scheduling.brokerage.Tokens.Token;

/// Reads `name = value;` after `name = value;` as MiniZinc writes data: numbers, sets `{1, 3}`,
/// ranges `1..3`, arrays `[…]`, tables `[| … | … |]`, `array1d(…)` and `array2d(…)`.
final class Fields {

  private static final int LONGEST_RANGE = 1_000_000;

  record Field(String name, int line, Value value) {}

  private final List<Token> tokens;
  private int at;

  private Fields(List<Token> tokens) {
    this.tokens = tokens;
  }

  static Map<String, Field> of(String text) {
    return new Fields(Tokens.of(text)).all();
  }

  private Map<String, Field> all() {
    var fields = new LinkedHashMap<String, Field>();
    while (here().kind() != Kind.END) {
      if (here().is(";")) {
        at++;
      } else {
        var field = field();
        var before = fields.put(field.name(), field);
        if (before != null) {
          throw new Refused(GIVEN_TWICE, field.line(), field.name(), before.line());
        }
      }
    }
    return fields;
  }

  private Field field() {
    var name = here();
    if (name.kind() != Kind.WORD) {
      throw expected("the name of a field");
    }
    at++;
    pass("=");
    var value = value();
    if (here().kind() != Kind.END) {
      pass(";");
    }
    return new Field(name.text(), name.line(), value);
  }

  private Value value() {
    var token = here();
    return switch (token.kind()) {
      case NUMBER -> numberOrRange();
      case TEXT -> foreign();
      case WORD -> word();
      case SIGN -> bracketed();
      case END -> throw expected("a value");
    };
  }

  private Value bracketed() {
    return switch (here().text()) {
      case "{" -> set();
      case "[" -> row();
      case "[|" -> table();
      default -> throw expected("a value");
    };
  }

  /// `array2d(1..4, 1..3, [ … ])`: the ranges say nothing the list does not.
  private Value word() {
    var word = here();
    at++;
    if (!here().is("(")) {
      return new Value.Foreign(word.line());
    }
    while (!here().is("[") && !here().is("[|")) {
      if (here().kind() == Kind.END || here().is(";")) {
        throw new Refused(NO_END, word.line(), word.text());
      }
      at++;
    }
    var value = bracketed();
    pass(")");
    return value;
  }

  private Value foreign() {
    at++;
    return new Value.Foreign(tokens.get(at - 1).line());
  }

  private Value numberOrRange() {
    int line = here().line();
    int from = number();
    if (!here().is("..")) {
      return new Value.Number(from, line);
    }
    var numbers = new TreeSet<Integer>();
    at++;
    addRange(numbers, from, number(), line);
    return new Value.Numbers(numbers, line);
  }

  private Value set() {
    int line = here().line();
    var numbers = new TreeSet<Integer>();
    at++;
    while (!here().is("}")) {
      int from = number();
      if (here().is("..")) {
        at++;
        addRange(numbers, from, number(), line);
      } else {
        numbers.add(from);
      }
      separator("}", line, "the set");
    }
    at++;
    return new Value.Numbers(numbers, line);
  }

  private static void addRange(TreeSet<Integer> numbers, int from, int to, int line) {
    if ((long) to - from > LONGEST_RANGE) {
      throw new Refused(NUMBER_TOO_LARGE, line, from + ".." + to);
    }
    for (int number = from; number <= to; number++) {
      numbers.add(number);
    }
  }

  private Value.Row row() {
    int line = here().line();
    var values = new ArrayList<Value>();
    at++;
    while (!here().is("]")) {
      values.add(value());
      separator("]", line, "the list");
    }
    at++;
    return new Value.Row(values, line);
  }

  private Value.Table table() {
    int line = here().line();
    var rows = new ArrayList<Value.Row>();
    var values = new ArrayList<Value>();
    int rowLine = line;
    at++;
    while (!here().is("|]")) {
      if (here().is("|")) {
        addRow(rows, values, rowLine);
        at++;
        continue;
      }
      rowLine = values.isEmpty() ? here().line() : rowLine;
      values.add(value());
      if (!here().is("|")) {
        separator("|]", line, "the table");
      }
    }
    addRow(rows, values, rowLine);
    at++;
    return new Value.Table(rows, line);
  }

  private static void addRow(List<Value.Row> rows, List<Value> values, int line) {
    if (!values.isEmpty()) {
      rows.add(new Value.Row(List.copyOf(values), line));
      values.clear();
    }
  }

  private void separator(String end, int line, String what) {
    if (here().is(",")) {
      at++;
    } else if (here().kind() == Kind.END) {
      throw new Refused(NO_END, line, what);
    } else if (!here().is(end)) {
      throw expected("a comma or " + end);
    }
  }

  private int number() {
    var token = here();
    if (token.kind() != Kind.NUMBER) {
      throw expected("a number");
    }
    at++;
    if (token.text().length() > 9) {
      throw new Refused(NUMBER_TOO_LARGE, token.line(), token.text());
    }
    return Integer.parseInt(token.text());
  }

  private void pass(String sign) {
    if (!here().is(sign)) {
      throw expected(sign);
    }
    at++;
  }

  private Token here() {
    return tokens.get(at);
  }

  private Refused expected(String what) {
    return new Refused(UNEXPECTED, here().line(), here().shown(), what);
  }
}
