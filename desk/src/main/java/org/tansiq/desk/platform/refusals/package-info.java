/// How the desk says no: a code, its values, the next step.
@NullMarked
package org.tansiq.desk.platform.refusals;

import org.jspecify.annotations.NullMarked;
