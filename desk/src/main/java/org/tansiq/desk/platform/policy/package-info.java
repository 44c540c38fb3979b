/// The one point that every read and write passes.
@NullMarked
package org.tansiq.desk.platform.policy;

import org.jspecify.annotations.NullMarked;
