package org.tansiq.desk.platform.policy;

import org.springframework.stereotype.Component;
import org.tansiq.desk.platform.officers.Officer;
import org.tansiq.desk.platform.officers.Officers;
import org.tansiq.desk.platform.refusals.PlatformRefusal;
import org.tansiq.desk.platform.refusals.Refused;

/// The one point that every read and write passes; it denies unless a rule allows.
///
/// Today's rule is short: an enrolled officer, or the command line of the machine's owner, may do
/// all that the desk offers. Roles, markings and need-to-know change this class and no caller.
@Component
public class Policy {

  private final Officers officers;

  public Policy(Officers officers) {
    this.officers = officers;
  }

  /// Lets the deed pass or throws {@link Refused} with NOT_ALLOWED.
  public void permit(Officer by, Deed deed) {
    if (!by.equals(Officer.COMMAND_LINE) && officers.find(by.id()).isEmpty()) {
      throw new Refused(PlatformRefusal.NOT_ALLOWED, deed.name());
    }
  }
}
