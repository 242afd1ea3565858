/** Signatures in OpenSSH's format, which {@code ssh-keygen -Y verify} checks. */
@NullMarked
package org.farbank.seal.signature;

import org.jspecify.annotations.NullMarked;
