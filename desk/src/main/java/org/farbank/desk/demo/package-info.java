/** A throwaway newsroom of made-up people, partners and reports. */
@NullMarked
package org.farbank.desk.demo;

import org.jspecify.annotations.NullMarked;
