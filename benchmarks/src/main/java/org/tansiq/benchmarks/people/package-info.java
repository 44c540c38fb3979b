/// Persons who do not exist, by the million and from a seed: what searches are measured on.
@NullMarked
package org.tansiq.benchmarks.people;

import org.jspecify.annotations.NullMarked;
