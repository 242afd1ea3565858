package org.farbank.desk.operation;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@link Health} in the text format of Prometheus 0.0.4: counts and times alone. */
final class Metrics {
  static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final StringBuilder text = new StringBuilder();

  private Metrics() {}

  static String of(Health health) {
    var metrics = new Metrics();
    metrics.one("info", "always 1", "{version=\"" + Health.VERSION + "\"}", 1);
    metrics.one("store_up", "whether the store answers", "", health.store() ? 1 : 0);
    metrics.one("disk_free_bytes", "free on the disk of the desk", "", health.free());
    metrics.reports(health);
    health
        .lastPull()
        .ifPresent(at -> metrics.one("last_pull_seconds", "when", "", at.getEpochSecond()));
    if (!health.backups().isEmpty()) {
      long at = health.backups().getFirst().taken().getEpochSecond();
      metrics.one("last_backup_seconds", "when", "", at);
      long behind = health.backups().stream().filter(Health.Written::keysBehind).count();
      metrics.one("backups_with_old_keys", "where forgetting is not complete", "", behind);
    }
    health
        .audit()
        .ifPresent(
            result -> {
              metrics.one("audit_checked_seconds", "when", "", result.at().getEpochSecond());
              metrics.one(
                  "audit_whole",
                  "1 where every entry follows from the one before",
                  "",
                  result.broken().isEmpty() ? 1 : 0);
            });
    metrics.process();
    return metrics.text.toString();
  }

  private void reports(Health health) {
    if (!health.store()) {
      return;
    }
    head("reports", "by state");
    for (var entry : new TreeMap<>(health.reports()).entrySet()) {
      line("reports", "{state=\"" + entry.getKey().code() + "\"}", entry.getValue());
    }
    one("observations", "in every state", "", health.observations());
    one("audit_entries", "in the audit log", "", health.auditEntries());
  }

  private void process() {
    var runtime = Runtime.getRuntime();
    Map<String, Long> memory =
        Map.of("used", runtime.totalMemory() - runtime.freeMemory(), "most", runtime.maxMemory());
    head("heap_bytes", "of Java's heap");
    memory.forEach((name, value) -> line("heap_bytes", "{is=\"" + name + "\"}", value));
    long up = ManagementFactory.getRuntimeMXBean().getUptime() / 1000;
    one("up_seconds", "since the start", "", up);
  }

  private void one(String name, String help, String labels, long value) {
    head(name, help);
    line(name, labels, value);
  }

  private void head(String name, String help) {
    text.append(String.format(Locale.ROOT, "# HELP farbank_%s %s\n", name, help));
    text.append(String.format(Locale.ROOT, "# TYPE farbank_%s gauge\n", name));
  }

  private void line(String name, String labels, long value) {
    text.append("farbank_").append(name).append(labels).append(' ').append(value).append('\n');
  }
}
