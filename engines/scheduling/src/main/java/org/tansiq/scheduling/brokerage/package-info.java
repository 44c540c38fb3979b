@NullMarked
package org.tansiq.scheduling.brokerage;

import org.jspecify.annotations.NullMarked;
