package org.farbank.reader;

import java.util.Locale;
import org.farbank.observation.Claim;
import org.farbank.observation.CorruptionForm;
import org.farbank.observation.IncidentType;
import org.farbank.observation.RestrictionType;
import org.farbank.observation.Status;

/** Makes restrictions, incidents and corruption. */
final class Events {

  private final Setting setting;
  private final Observer observer;

  Events(Scene scene, Setting setting, Observer observer) {
    this.setting = setting;
    this.observer = observer;
  }

  /** A rule that exists, begins or ends. */
  void restriction(Match match) {
    String country = setting.country(match, match.trigger());
    RestrictionType type = RestrictionType.valueOf(field(match, "type"));
    Status status = Status.valueOf(field(match, "status"));
    observer.note(
        match, match.trigger(), country, new Claim.Restriction(type, country, status, null, null));
  }

  /** A dated event. */
  void incident(Match match) {
    String country = setting.country(match, match.trigger());
    IncidentType type = IncidentType.valueOf(field(match, "type"));
    observer.note(
        match,
        match.trigger(),
        country,
        new Claim.Incident(type, country, null, null, null, null, null, null));
  }

  /** Enforcers who take bribes or take part. */
  void corruption(Match match) {
    String country = setting.country(match, match.trigger());
    CorruptionForm form = CorruptionForm.valueOf(field(match, "form"));
    observer.note(
        match, match.trigger(), country, new Claim.Corruption(form, country, null, null, null));
  }

  private static String field(Match match, String name) {
    return match.rule().fields().getOrDefault(name, "").toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
