/// Assemblies in the neutral model's terms: the set-up and the requests as files, and which
/// requests can be planned at all.
@NullMarked
package org.tansiq.scheduling.assembly;

import org.jspecify.annotations.NullMarked;
