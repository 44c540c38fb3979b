@NullMarked
package org.tansiq.benchmarks.scheduling;

import org.jspecify.annotations.NullMarked;
