package org.tansiq.scheduling;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rule of ways in the exact model: no party of one team in two zones with less time between
/// than the way takes.
final class ExactWays {

  private final Formulation formulation;
  private final Problem problem;
  private final Cast cast;
  private final CpModel model;
  private final List<List<Map<Integer, BoolVar>>> seats;
  private final Map<Integer, Map<String, BoolVar>> zones = new HashMap<>();

  /// `seats` holds for each column and need who could serve it, and whether they do.
  ExactWays(
      Formulation formulation, Cast cast, CpModel model, List<List<Map<Integer, BoolVar>>> seats) {
    this.formulation = formulation;
    this.problem = formulation.problem();
    this.cast = cast;
    this.model = model;
    this.seats = seats;
  }

  void limit() {
    if (cast.longestWay() == 0) {
      return;
    }
    for (int p = 0; p < problem.parties().size(); p++) {
      if (cast.teams(p) == 1) {
        var own = columnsOf(p);
        for (int c : own) {
          own.stream().filter(other -> isBefore(c, other)).forEach(other -> limit(c, other));
        }
      }
    }
  }

  private List<Integer> columnsOf(int party) {
    var own = new ArrayList<Integer>();
    for (int c = 0; c < seats.size(); c++) {
      for (int p : cast.parties(formulation.columns().get(c).activity())) {
        if (p == party) {
          own.add(c);
        }
      }
    }
    return own;
  }

  private boolean isBefore(int c, int other) {
    var one = formulation.columns().get(c);
    var then = formulation.columns().get(other);
    return one.activity() != then.activity()
        && one.slot() < then.slot()
        && problem.days().dayOf(one.slot()) == problem.days().dayOf(then.slot());
  }

  private void limit(int c, int other) {
    var one = formulation.columns().get(c);
    int between = formulation.columns().get(other).slot() - one.slot() - formulation.lengthOf(one);
    if (between >= cast.longestWay()) {
      return;
    }
    zones(c)
        .forEach((from, here) ->
            zones(other)
                .forEach((to, there) -> {
                  if (between >= 0 && problem.way(from, to) > between) {
                    model.addBoolOr(new Literal[] {here.not(), there.not()});
                  }
                }));
  }

  /// In which zones a choice would be: one truth for each.
  private Map<String, BoolVar> zones(int c) {
    return zones.computeIfAbsent(
        c,
        _ -> {
          var is = new HashMap<String, BoolVar>();
          for (var choices : seats.get(c)) {
            choices.forEach((r, choice) -> {
              var zone = problem.resources().get(r).zone();
              if (!zone.isEmpty()) {
                var there = is.computeIfAbsent(zone, _ -> model.newBoolVar(""));
                model.addImplication(choice, there);
              }
            });
          }
          return is;
        });
  }
}
