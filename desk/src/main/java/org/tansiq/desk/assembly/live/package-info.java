/// Says to open pages that something changed, so that they ask again.
@NullMarked
package org.tansiq.desk.assembly.live;

import org.jspecify.annotations.NullMarked;
