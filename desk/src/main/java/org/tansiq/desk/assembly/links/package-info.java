/// Addresses without a sign-in, each for one thing, revocable.
@NullMarked
package org.tansiq.desk.assembly.links;

import org.jspecify.annotations.NullMarked;
