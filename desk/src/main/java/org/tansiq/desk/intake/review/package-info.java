/// The desk where a person decides on what was proposed.
@NullMarked
package org.tansiq.desk.intake.review;

import org.jspecify.annotations.NullMarked;
