@NullMarked
package org.tansiq.scheduling.assembly;

import org.jspecify.annotations.NullMarked;
