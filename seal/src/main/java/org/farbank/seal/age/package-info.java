/**
 * The public age format (https://age-encryption.org/v1): keys, recipients, encryption, decryption.
 */
@NullMarked
package org.farbank.seal.age;

import org.jspecify.annotations.NullMarked;
