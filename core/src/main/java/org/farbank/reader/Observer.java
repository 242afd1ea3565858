package org.farbank.reader;

import org.farbank.observation.Claim;
import org.farbank.observation.Evidence;
import org.farbank.observation.Observation;
import org.farbank.pack.Actor;
import org.farbank.pack.Place;
import org.jspecify.annotations.Nullable;

/** Notes an observation of a match with its evidence, setting and mood. */
final class Observer {

  private final Scene scene;
  private final Setting setting;
  private final Mood mood;

  Observer(Scene scene, Setting setting) {
    this.scene = scene;
    this.setting = setting;
    this.mood = new Mood(scene.classes());
  }

  /** Notes what {@code match} claims; place and time are sought around the element at {@code around}. */
  void note(Match match, int around, @Nullable String country, Claim claim) {
    Sentence sentence = match.sentence();
    int start = sentence.at(match.first()).start;
    int end = sentence.at(match.last()).end;
    Place place = setting.place(match, around);
    Element actor = match.get("actor");
    Actor who = actor == null || actor.lexeme == null ? null : actor.lexeme.actor;
    scene
        .notes()
        .observations
        .add(
            new Observation(
                new Evidence(scene.report().id(), start, end, scene.report().text().substring(start, end)),
                scene.report().lang(),
                setting.period(match, around),
                place == null ? null : place.id(),
                place == null ? null : (Integer) place.precision(),
                country != null ? country : place == null ? null : place.country(),
                mood.attribution(sentence),
                mood.modality(match),
                match.rule().name(),
                who == null ? null : who.id(),
                claim));
  }
}
