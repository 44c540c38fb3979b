/// From the bytes of a file to readable text, safely.
///
/// One front door: `Opener.standard().open(name, source, limits)` answers with an `Opening`, either
/// `Opened` or a `Refusal` that says why. Nothing here fetches, executes or writes anything, and no
/// input, however broken, makes it throw.
@NullMarked
package org.tansiq.documents;

import org.jspecify.annotations.NullMarked;
