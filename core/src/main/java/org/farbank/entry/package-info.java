/**
 * What a person or a file enters as an observation: read strictly into a typed claim, with every
 * problem at once, named by its field.
 */
@NullMarked
package org.farbank.entry;

import org.jspecify.annotations.NullMarked;
