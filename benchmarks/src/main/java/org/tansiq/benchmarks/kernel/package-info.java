/// What searches are made of, each by itself, measured by JMH.
@NullMarked
package org.tansiq.benchmarks.kernel;

import org.jspecify.annotations.NullMarked;
