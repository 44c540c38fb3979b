package org.tansiq.desk.assembly.plans;

import java.util.List;
import java.util.Optional;
import org.tansiq.desk.assembly.requests.Request;
import org.tansiq.desk.assembly.setup.Programme;
import org.tansiq.desk.platform.jobs.Job;

/// Where an assembly stands: what is asked, what is planned, what found no place and why.
///
/// @param ours how many meetings our own head has in the plan, of how many accepted
/// @param unplaced the first of those without a place
/// @param without how many have none
/// @param lost a plan that was looked for when the desk was stopped
/// @param broken what the plan breaks since something was changed, in words
record Overview(
    Programme programme,
    List<Request> requests,
    List<Version> versions,
    List<Placed> placed,
    Ours ours,
    List<Unplaced> unplaced,
    int without,
    List<String> broken,
    int untold,
    Optional<Job> running,
    Optional<Attempt> lost) {

  Overview {
    requests = List.copyOf(requests);
    versions = List.copyOf(versions);
    placed = List.copyOf(placed);
    unplaced = List.copyOf(unplaced);
    broken = List.copyOf(broken);
  }

  record Ours(long planned, long accepted) {}

  /// A request without a place, and what stands in its way.
  record Unplaced(Request request, String name, String why) {}

  Optional<Version> last() {
    return versions.stream().findFirst();
  }

  long in(Request.State state) {
    return requests.stream().filter(request -> request.state() == state).count();
  }

  boolean ready() {
    return !programme.rooms().isEmpty() && in(Request.State.ACCEPTED) > 0;
  }
}
