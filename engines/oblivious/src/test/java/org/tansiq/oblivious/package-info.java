@NullMarked
package org.tansiq.oblivious;

import org.jspecify.annotations.NullMarked;
