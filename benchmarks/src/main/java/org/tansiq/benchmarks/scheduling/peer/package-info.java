/// The invented assembly as Timefold takes it, to measure beside.
@NullMarked
package org.tansiq.benchmarks.scheduling.peer;

import org.jspecify.annotations.NullMarked;
