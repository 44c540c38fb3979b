/// What officers must have seen: closed sign-ins and break-glass.
@NullMarked
package org.tansiq.desk.platform.alarms;

import org.jspecify.annotations.NullMarked;
