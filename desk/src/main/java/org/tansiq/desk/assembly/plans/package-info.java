/// Plans: solved, checked, kept as versions, published.
@NullMarked
package org.tansiq.desk.assembly.plans;

import org.jspecify.annotations.NullMarked;
