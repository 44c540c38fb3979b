/// How quick and how good the program is, measured from outside, with the command that measures it
/// again.
@NullMarked
package org.tansiq.benchmarks;

import org.jspecify.annotations.NullMarked;
