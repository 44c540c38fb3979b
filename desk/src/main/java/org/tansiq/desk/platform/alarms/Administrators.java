package org.tansiq.desk.platform.alarms;

import org.tansiq.desk.platform.officers.Officer;

/// Who hears alarms about others' accounts. Where nobody offers it as a bean, every officer does:
/// an alarm that reaches too many is better than one that reaches nobody.
@FunctionalInterface
public interface Administrators {

  boolean includes(Officer officer);
}
