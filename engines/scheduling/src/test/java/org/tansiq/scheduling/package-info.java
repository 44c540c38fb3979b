@NullMarked
package org.tansiq.scheduling;

import org.jspecify.annotations.NullMarked;
