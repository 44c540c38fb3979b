/// Readings as lines of JSON, and how good they are against what a person found.
@NullMarked
package org.tansiq.reading.evaluation;

import org.jspecify.annotations.NullMarked;
