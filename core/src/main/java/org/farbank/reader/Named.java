package org.farbank.reader;

import java.util.List;

/** What a sentence names that may be paid for, in its order. */
record Named(int paragraph, List<Target> targets) {}
