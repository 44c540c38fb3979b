/// What an operator's tools ask: whether it lives, whether it is ready, how it fares.
@NullMarked
package org.tansiq.desk.platform.management;

import org.jspecify.annotations.NullMarked;
