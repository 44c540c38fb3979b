package org.tansiq.desk.assembly.setup;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.policy.Deed;
import org.tansiq.desk.platform.policy.Policy;
import org.tansiq.desk.register.engagements.Engagement;
import org.tansiq.desk.register.engagements.EngagementWay;

/// From a session or forum of the register to its plan, or to where it is set up.
@Component
class AssemblyWay implements EngagementWay {

  private final Assemblies assemblies;
  private final Policy policy;

  AssemblyWay(Assemblies assemblies, Policy policy) {
    this.assemblies = assemblies;
    this.policy = policy;
  }

  @Override
  public Optional<Step> from(Engagement engagement, Officer by) {
    if (!SetUp.GATHERINGS.contains(engagement.kind())) {
      return Optional.empty();
    }
    if (assemblies.planned(by, engagement.id())) {
      return Optional.of(new Step("/assemblies/" + engagement.id(), "assembly.its-plan"));
    }
    return policy.allows(by, Deed.PLAN_ASSEMBLIES)
        ? Optional.of(new Step("/assemblies#" + engagement.id(), "assembly.set-up-this"))
        : Optional.empty();
  }
}
