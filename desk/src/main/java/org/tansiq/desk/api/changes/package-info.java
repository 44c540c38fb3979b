/// What changed since a program asked last.
@NullMarked
package org.tansiq.desk.api.changes;

import org.jspecify.annotations.NullMarked;
