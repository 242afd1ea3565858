/** How a process of Java is started with options that ship with it. */
@NullMarked
package org.farbank.seal.process;

import org.jspecify.annotations.NullMarked;
