package org.farbank.observation;

import java.util.Locale;

/** The sort of dated event. */
public enum IncidentType {
  SHOOTING,
  KILLING,
  ARREST,
  SEIZURE,
  FINE,
  RAID,
  CROSSING,
  REPATRIATION,
  EXECUTION,
  SENTENCE;

  /** The code used in the contract. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
