package org.tansiq.names;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// When one of several is taken without asking: it reaches so many bits, and leads all others by so
/// many more.
///
/// @param sure bits it must reach
/// @param ahead bits it must have more than the next
public record Foremost(double sure, double ahead) {

  /// The one, of several with their bits, if there is one.
  public <T> Optional<T> of(Map<T, Double> bits) {
    var order =
        bits.entrySet().stream()
            .sorted(Map.Entry.<T, Double>comparingByValue(Comparator.reverseOrder()))
            .limit(2)
            .toList();
    if (order.isEmpty() || order.getFirst().getValue() < sure) {
      return Optional.empty();
    }
    var first = order.getFirst();
    return order.size() > 1 && order.getLast().getValue() > first.getValue() - ahead
        ? Optional.empty()
        : Optional.of(first.getKey());
  }
}
