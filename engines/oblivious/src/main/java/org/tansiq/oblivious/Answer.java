package org.tansiq.oblivious;

import java.util.List;

/// What the owner answers to a question: a point for each one asked, in order, and one proof.
public record Answer(List<Point> points, Proof proof) {

  public Answer {
    points = List.copyOf(points);
  }
}
