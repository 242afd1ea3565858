package org.farbank.reader;

import java.util.List;
import org.farbank.observation.Observation;
import org.farbank.observation.Unread;

/**
 * What reading a report gives.
 *
 * @param observations in the order of their words
 * @param unread every figure that is in no observation, in the order of the text
 */
public record Reading(List<Observation> observations, List<Unread> unread) {}
