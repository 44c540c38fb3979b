package org.tansiq.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A course of the police academy in the neutral model: classes and instructors are parties, rooms
/// have seats, and the syllabus says which lesson comes first.
class TimetableTest {

  private static final List<String> SYLLABUS = List.of("law", "procedure", "drill", "exam");

  @Test
  void lessons_keep_the_syllabus_the_seats_and_the_instructors_apart() {
    var problem = academy();

    var planned =
        new Planner(problem, Wishes.afresh(), Duration.ofSeconds(10), new Random(1)).plan(_ -> {});

    assertThat(planned.proved()).isTrue();
    assertThat(planned.plan().placements()).hasSize(12);
    for (var course : List.of("A", "B", "C")) {
      var slots = SYLLABUS.stream().map(s -> slot(planned.plan(), course + " " + s)).toList();
      assertThat(slots).isSorted().doesNotHaveDuplicates();
      assertThat(planned.plan().placements())
          .hasEntrySatisfying(
              course + " exam", exam -> assertThat(exam.resources()).containsExactly("hall"));
    }
  }

  @Test
  void the_checker_names_the_lesson_that_comes_too_early() {
    var problem = academy();
    var plan =
        new Plan(
            Map.of(
                "A law", new Placement(3, List.of("room")),
                "A procedure", new Placement(2, List.of("room"))));

    assertThat(new Checker(problem).violations(plan))
        .extracting(Violation::code)
        .containsExactlyInAnyOrder(Violation.Code.TOO_EARLY, Violation.Code.TOO_LATE);
  }

  private static int slot(Plan plan, String id) {
    var placement = plan.placements().get(id);
    return placement == null ? -1 : placement.slot();
  }

  private static Problem academy() {
    var parties = new ArrayList<Party>();
    for (var name : List.of("A", "B", "C", "jurist", "trainer")) {
      parties.add(new Party(name, 1, List.of()));
    }
    var resources =
        List.of(
            new Resource("room", "room", Set.of(), 0, 25, "", 0, List.of()),
            new Resource("hall", "room", Set.of(), 0, 90, "", 0, List.of()));
    var activities = new ArrayList<Activity>();
    var order = new ArrayList<Before>();
    for (var course : List.of("A", "B", "C")) {
      for (var lesson : SYLLABUS) {
        var teacher = lesson.equals("drill") ? "trainer" : "jurist";
        int seats = lesson.equals("exam") ? 60 : 20;
        var need = List.of(new Need("room", "", 0, seats));
        var id = course + " " + lesson;
        int length = lesson.equals("exam") ? 2 : 1;
        activities.add(new Activity(id, List.of(course, teacher), length, need, 1, -1));
      }
      for (int i = 1; i < SYLLABUS.size(); i++) {
        order.add(new Before(course + " " + SYLLABUS.get(i - 1), course + " " + SYLLABUS.get(i)));
      }
    }
    return new Problem(new Days(2, 7), parties, resources, activities, order);
  }
}
