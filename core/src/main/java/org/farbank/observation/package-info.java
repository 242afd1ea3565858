/**
 * What one report claims, in the form of the contract: typed claims, their evidence, and how they
 * are written.
 */
@NullMarked
package org.farbank.observation;

import org.jspecify.annotations.NullMarked;
