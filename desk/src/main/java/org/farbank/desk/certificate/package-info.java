/** TLS with client certificates, where the desk can be reached from other machines. */
@NullMarked
package org.farbank.desk.certificate;

import org.jspecify.annotations.NullMarked;
