/// What a person does at the desk, done in a real browser against the packaged program.
@NullMarked
package org.tansiq.journeys;

import org.jspecify.annotations.NullMarked;
