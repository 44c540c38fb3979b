package org.tansiq.desk.assembly.plans;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tansiq.desk.assembly.requests.MeetingRules;
import org.tansiq.desk.assembly.requests.Request;
import org.tansiq.desk.assembly.requests.Requests;
import org.tansiq.desk.assembly.setup.Assemblies;
import org.tansiq.desk.assembly.setup.Programme;

/// Makes sheets: assemblies as the engine knows them.
@Service
public class Sheets {

  private final Assemblies assemblies;
  private final Requests requests;
  private final MeetingRules rules;

  Sheets(Assemblies assemblies, Requests requests, MeetingRules rules) {
    this.assemblies = assemblies;
    this.requests = requests;
    this.rules = rules;
  }

  /// As everything stands now.
  ///
  /// @param kept meetings that stay in their slot
  public Sheet of(UUID assembly, List<Placed> kept) {
    return of(assemblies.programme(assembly), requests.of(assembly), kept);
  }

  /// Of what was read already.
  public Sheet of(Programme programme, List<Request> all, List<Placed> kept) {
    var accepted = all.stream().filter(r -> r.state() == Request.State.ACCEPTED).toList();
    return new Sheet(programme, accepted, rules.order(programme.assembly().id()), kept);
  }
}
