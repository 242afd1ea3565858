package org.farbank.desk.store;

import java.time.Clock;
import org.farbank.desk.Key;
import org.farbank.desk.Settings;
import org.farbank.pack.Pack;
import org.farbank.pack.PackException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What everything on the desk rests on. */
@Configuration(proxyBeanMethods = false)
class DeskStore {
  @Bean
  Store store(Settings settings, Key key) {
    return Store.open(settings, key);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Pack pack(Settings settings) throws PackException {
    return Pack.load(settings.pack());
  }
}
