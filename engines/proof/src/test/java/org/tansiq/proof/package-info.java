/// Trees, notes and copies, and everything that can be done to them.
@NullMarked
package org.tansiq.proof;

import org.jspecify.annotations.NullMarked;
