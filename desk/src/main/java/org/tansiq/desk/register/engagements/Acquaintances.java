package org.tansiq.desk.register.engagements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tansiq.desk.register.engagements.Charts.Edge;
import org.tansiq.desk.register.engagements.Charts.Network;
import org.tansiq.desk.register.engagements.Charts.Node;
import org.tansiq.desk.register.engagements.Charts.NodeKind;

/// Who met whom, cut down to what an eye can take in: the nodes met most stay, the others are
/// gathered by country, and where even the countries are too many, the last into one.
final class Acquaintances {

  /// Beyond sixty nodes a drawn network cannot be read.
  static final int MOST_NODES = 60;

  private static final int MOST_SINGLE = 40;

  /// More lines than this hide each other.
  private static final int MOST_LINES = 160;

  private final List<Edge> edges;

  Acquaintances(List<Edge> edges) {
    this.edges = List.copyOf(edges);
  }

  Network network() {
    var gathered = gathered(edges, MOST_NODES, MOST_SINGLE, this::countryOf);
    var rest = new Node("rest", NodeKind.COUNTRY, "", "", false, 1);
    var readable = gathered(gathered, MOST_NODES, MOST_NODES - 1, _ -> rest);
    var drawn =
        readable.stream()
            .sorted(Comparator.comparingLong(Edge::weight).reversed())
            .limit(MOST_LINES)
            .toList();
    return new Network(
        drawn,
        weights(drawn).entrySet().stream()
            .max(Map.Entry.<Node, Long>comparingByValue().thenComparing(e -> e.getKey().id()))
            .map(e -> e.getKey().id())
            .orElse(""),
        readable.size() - drawn.size());
  }

  private Node countryOf(Node node) {
    return node.kind() == NodeKind.COUNTRY && node.others() == 0
        ? node
        : new Node(
            "others-" + node.country(), NodeKind.COUNTRY, "", node.country(), node.ours(), 1);
  }

  /// Keeps the heaviest nodes and puts others in the place that `gather` names; nothing changes
  /// while there are few.
  private static List<Edge> gathered(
      List<Edge> edges, int most, int kept, Function<Node, Node> gather) {
    var weights = weights(edges);
    if (weights.size() <= most) {
      return edges;
    }
    var stay = heaviest(weights, kept);
    var members = new HashMap<String, Set<String>>();
    Function<Node, Node> place =
        node -> {
          if (stay.contains(node)) {
            return node;
          }
          var to = gather.apply(node);
          members.computeIfAbsent(to.id(), _ -> new HashSet<>()).add(node.id());
          return to;
        };
    var merged = new LinkedHashMap<Ends, Edge>();
    var places = new HashMap<Node, Node>();
    for (var edge : edges) {
      var from = places.computeIfAbsent(edge.from(), place);
      var to = places.computeIfAbsent(edge.to(), place);
      if (!from.id().equals(to.id())) {
        merged.merge(
            new Ends(from.id(), to.id()),
            from == edge.from() && to == edge.to()
                ? edge
                : new Edge(from, to, edge.weight(), edge.proposed()),
            Acquaintances::together);
      }
    }
    return merged.values().stream()
        .map(edge ->
            new Edge(
                counted(edge.from(), members),
                counted(edge.to(), members),
                edge.weight(),
                edge.proposed()))
        .toList();
  }

  private record Ends(String from, String to) {}

  private static Node counted(Node node, Map<String, Set<String>> members) {
    var inside = members.get(node.id());
    return inside == null || node.others() == 0
        ? node
        : new Node(node.id(), node.kind(), node.name(), node.country(), node.ours(), inside.size());
  }

  private static Edge together(Edge one, Edge other) {
    return new Edge(
        one.from(), one.to(), one.weight() + other.weight(), one.proposed() && other.proposed());
  }

  private static Set<Node> heaviest(Map<Node, Long> weights, int kept) {
    var order =
        Map.Entry.<Node, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(entry -> entry.getKey().id());
    var nodes = new ArrayList<>(weights.entrySet());
    nodes.sort(order);
    var stay = new HashSet<Node>();
    nodes.subList(0, Math.min(kept, nodes.size())).forEach(entry -> stay.add(entry.getKey()));
    return stay;
  }

  private static Map<Node, Long> weights(List<Edge> edges) {
    var weights = new HashMap<Node, Long>();
    for (var edge : edges) {
      weights.merge(edge.from(), edge.weight(), Long::sum);
      weights.merge(edge.to(), edge.weight(), Long::sum);
    }
    return weights;
  }
}
