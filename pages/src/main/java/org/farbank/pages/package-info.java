/**
 * What the command line, the desk and the public site show alike: texts with what is claimed
 * underlined, observations in words. No framework.
 */
@NullMarked
package org.farbank.pages;

import org.jspecify.annotations.NullMarked;
