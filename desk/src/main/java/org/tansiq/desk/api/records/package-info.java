/// The register as programs read it: what people have confirmed, with the sources of each claim.
@NullMarked
package org.tansiq.desk.api.records;

import org.jspecify.annotations.NullMarked;
