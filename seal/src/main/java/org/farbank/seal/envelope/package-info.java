/** Envelopes: a document, padded to one of a few sizes, in the age format. */
@NullMarked
package org.farbank.seal.envelope;

import org.jspecify.annotations.NullMarked;
