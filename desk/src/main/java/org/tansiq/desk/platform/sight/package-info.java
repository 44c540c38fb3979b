/// Who is looking, so that the database shows them what they may see and nothing else.
@NullMarked
package org.tansiq.desk.platform.sight;

import org.jspecify.annotations.NullMarked;
