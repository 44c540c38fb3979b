@NullMarked
package org.tansiq.reading;

import org.jspecify.annotations.NullMarked;
