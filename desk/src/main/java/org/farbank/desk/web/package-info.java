/** What all pages have in common. */
@NullMarked
package org.farbank.desk.web;

import org.jspecify.annotations.NullMarked;
