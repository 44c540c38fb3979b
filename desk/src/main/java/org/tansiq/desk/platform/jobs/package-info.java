/// Works that take longer than a reader waits.
@NullMarked
package org.tansiq.desk.platform.jobs;

import org.jspecify.annotations.NullMarked;
