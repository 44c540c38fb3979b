package org.tansiq.reading.evaluation;

import java.util.Arrays;

/// The best one-to-one assignment of rows to columns: the Hungarian algorithm (Kuhn 1955) with
/// potentials and shortest augmenting paths (Jonker and Volgenant 1987), cubic in the longer side.
final class Assignment {

  private final double[][] cost;
  private final int rows;
  private final int columns;
  private final double[] rowPotential;
  private final double[] columnPotential;
  private final int[] rowOf;
  private final int[] cameFrom;

  private Assignment(double[][] cost) {
    this.cost = cost;
    this.rows = cost.length;
    this.columns = cost[0].length;
    this.rowPotential = new double[rows + 1];
    this.columnPotential = new double[columns + 1];
    this.rowOf = new int[columns + 1];
    this.cameFrom = new int[columns + 1];
  }

  /// The largest sum that an assignment of rows to columns, each at most once, can have.
  static double best(double[][] gain) {
    if (gain.length == 0 || gain[0].length == 0) {
      return 0;
    }
    boolean tall = gain.length > gain[0].length;
    var table = tall ? turned(gain) : gain;
    var assignment = new Assignment(negated(table));
    for (int row = 1; row <= assignment.rows; row++) {
      assignment.place(row);
    }
    double sum = 0;
    for (int column = 1; column <= assignment.columns; column++) {
      if (assignment.rowOf[column] > 0) {
        sum += table[assignment.rowOf[column] - 1][column - 1];
      }
    }
    return sum;
  }

  /// Gives a row a column, moving others along the cheapest path; column 0 stands for the row
  /// itself.
  private void place(int row) {
    rowOf[0] = row;
    int column = 0;
    var distance = new double[columns + 1];
    var done = new boolean[columns + 1];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    while (rowOf[column] != 0) {
      done[column] = true;
      column = nearest(column, distance, done);
    }
    while (column != 0) {
      rowOf[column] = rowOf[cameFrom[column]];
      column = cameFrom[column];
    }
  }

  private int nearest(int column, double[] distance, boolean[] done) {
    int row = rowOf[column];
    int next = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int j = 1; j <= columns; j++) {
      if (!done[j]) {
        double through = cost[row - 1][j - 1] - rowPotential[row] - columnPotential[j];
        if (through < distance[j]) {
          distance[j] = through;
          cameFrom[j] = column;
        }
        if (distance[j] < least) {
          least = distance[j];
          next = j;
        }
      }
    }
    for (int j = 0; j <= columns; j++) {
      if (done[j]) {
        rowPotential[rowOf[j]] += least;
        columnPotential[j] -= least;
      } else {
        distance[j] -= least;
      }
    }
    return next;
  }

  private static double[][] negated(double[][] table) {
    var out = new double[table.length][];
    for (int i = 0; i < table.length; i++) {
      out[i] = Arrays.stream(table[i]).map(v -> -v).toArray();
    }
    return out;
  }

  private static double[][] turned(double[][] table) {
    var out = new double[table[0].length][table.length];
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table[0].length; j++) {
        out[j][i] = table[i][j];
      }
    }
    return out;
  }
}
