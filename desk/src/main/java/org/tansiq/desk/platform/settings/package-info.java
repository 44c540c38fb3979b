/// Settings are typed records; an unknown one stops the start.
@NullMarked
package org.tansiq.desk.platform.settings;

import org.jspecify.annotations.NullMarked;
