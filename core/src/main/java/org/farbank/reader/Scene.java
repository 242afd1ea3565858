package org.farbank.reader;

import org.farbank.pack.Pack;

/** All that the readers of single kinds share while one report is read. */
record Scene(Report report, Pack pack, WordClasses classes, Discourse discourse, Notes notes) {}
