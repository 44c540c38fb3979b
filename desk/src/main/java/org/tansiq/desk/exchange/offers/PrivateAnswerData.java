package org.tansiq.desk.exchange.offers;

import java.util.List;
import java.util.UUID;
import org.tansiq.desk.api.web.Says;
import org.tansiq.oblivious.Point;

@Says("The evaluated keys in their order, and the proof that the publication's key made them")
record PrivateAnswerData(
    UUID version,
    @Says("A point of P-256 for each one asked, compressed, in hexadecimal digits")
        List<String> points,
    @Says("Two scalars in hexadecimal digits (RFC 9497 section 2.2)") String proof,
    @Says("How many keys more will be answered within 24 hours") long left) {

  PrivateAnswerData {
    points = List.copyOf(points);
  }

  static PrivateAnswerData of(PrivateAnswers.Answered answered) {
    return new PrivateAnswerData(
        answered.published().version(),
        answered.answer().points().stream().map(Point::hex).toList(),
        answered.answer().proof().hex(),
        answered.left());
  }
}
