/// The way in when nobody else can enter: a link for a reason, and an alarm to everybody.
@NullMarked
package org.tansiq.desk.platform.breakglass;

import org.jspecify.annotations.NullMarked;
