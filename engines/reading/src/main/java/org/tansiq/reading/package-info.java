/// From the text of an article to proposed statements, each with its sentence and its reason; a
/// pure function.
@NullMarked
package org.tansiq.reading;

import org.jspecify.annotations.NullMarked;
