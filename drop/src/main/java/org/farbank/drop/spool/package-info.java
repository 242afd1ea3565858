/**
 * Envelopes on disk: durable before they are acknowledged, without the order or time of their
 * arrival.
 */
@NullMarked
package org.farbank.drop.spool;

import org.jspecify.annotations.NullMarked;
