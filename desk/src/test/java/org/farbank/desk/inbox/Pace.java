package org.farbank.desk.inbox;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.farbank.desk.Newsroom;
import org.farbank.desk.Visitor;
import org.farbank.desk.account.Role;
import org.farbank.desk.evidence.Figure;
import org.farbank.desk.evidence.Figures;
import org.farbank.desk.evidence.Report;
import org.farbank.desk.evidence.Words;
import org.farbank.desk.fact.Facts;
import org.farbank.score.LabelledReport;

/**
 * Measures a desk over HTTP: a program, not a test. Prints milliseconds that passed and that the
 * process computed, so that what others do on the machine can be told apart; {@code /me} is the
 * page to compare with. Run it in {@code desk}; argument: how many sealed reports, 200.
 */
final class Pace {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final int ROUNDS = 60;

  private final Newsroom newsroom;
  private final Visitor visitor;
  private String csrf = "";

  private Pace(Newsroom newsroom) {
    this.newsroom = newsroom;
    this.visitor = newsroom.signedIn("Dana");
  }

  public static void main(String[] arguments) throws Exception {
    int sealed = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    Path data = Files.createTempDirectory("pace");
    try (var newsroom = Newsroom.start(Newsroom.Kind.EMBEDDED, data)) {
      newsroom.account("Dana", Role.RECIPIENT);
      newsroom.account("Bora", Role.RECIPIENT);
      var pace = new Pace(newsroom);
      pace.reviewing();
      pace.opening(sealed);
      System.exit(0);
    }
  }

  private void opening(int count) throws Exception {
    var texts = texts();
    var envelopes = new Envelopes(newsroom);
    for (int i = 0; i < count; i++) {
      String text = texts.get(i % texts.size());
      envelopes.arrive(Envelopes.report(text + "\n" + i, Envelopes.somebody(), Optional.empty()));
    }
    visitor.get("/inbox");
    long began = System.nanoTime();
    long computed = computed();
    for (int i = 0; i < count; i += Contents.MOST) {
      visitor.post("/inbox/open");
    }
    System.out.printf(
        "%d reports opened and read: %.1f s, computed %.1f s%n",
        count, (System.nanoTime() - began) / 1e9, (computed() - computed) / 1e9);
  }

  private void reviewing() throws IOException {
    var dana = newsroom.get(Recipients.class).all();
    StringBuilder text = new StringBuilder();
    for (var one : texts().subList(0, 2)) {
      text.append(one).append("\n\n");
    }
    var id =
        newsroom
            .get(Intake.class)
            .write(
                Report.Source.TYPED,
                Words.of(text.toString(), "ko", LocalDate.of(2023, 4, 5)),
                LocalDate.of(2023, 4, 5),
                null,
                dana);
    var facts = newsroom.get(Facts.class).of(id);
    String address = "/review/" + id;
    String page = visitor.get(address).body();
    System.out.printf(
        "%d claims, %d figures, %d characters, page %d KB%n",
        facts.size(),
        newsroom.get(Figures.class).of(id).size(),
        text.length(),
        page.getBytes(StandardCharsets.UTF_8).length / 1024);
    csrf = token(page);
    int open =
        newsroom.get(Figures.class).of(id).stream()
            .filter(figure -> figure.state() == Figure.State.OPEN)
            .findFirst()
            .orElseThrow()
            .number();
    String claim = address + "/claims/" + facts.getFirst().id();
    Map<String, IntFunction<Integer>> steps = new TreeMap<>();
    steps.put("1 GET /me", i -> visitor.get("/me").statusCode());
    steps.put("2 GET review", i -> visitor.get(address).statusCode());
    steps.put(
        "3 POST confirm, reopen",
        i ->
            post(
                claim,
                "decision=" + (i % 2 == 0 ? "confirm" : "reopen"),
                "version=" + i,
                "reliability=B",
                "credibility=2"));
    steps.put("4 GET edit", i -> partly(HttpRequest.newBuilder(at(claim + "/edit")).GET()));
    steps.put(
        "5 POST waive, reopen",
        i ->
            post(
                address + "/figures/" + open,
                "decision=" + (i % 2 == 0 ? "waive" : "reopen"),
                "seen=" + (i % 2 == 0 ? "open" : "waived"),
                "reason=count"));
    steps.forEach(this::measure);
  }

  private void measure(String name, IntFunction<Integer> step) {
    double[] passed = new double[ROUNDS];
    long computed = 0;
    Map<Integer, Integer> answers = new TreeMap<>();
    for (int i = 0; i < 2 * ROUNDS; i++) {
      long before = computed();
      long began = System.nanoTime();
      answers.merge(step.apply(i), 1, Integer::sum);
      if (i >= ROUNDS) {
        passed[i - ROUNDS] = (System.nanoTime() - began) / 1e6;
        computed += computed() - before;
      }
    }
    Arrays.sort(passed);
    System.out.printf(
        "%-24s median %6.1f  p95 %6.1f  computed %6.1f ms  %s%n",
        name, passed[ROUNDS / 2], passed[ROUNDS * 95 / 100], computed / 1e6 / ROUNDS, answers);
  }

  private int post(String path, String... pairs) {
    String body =
        Arrays.stream(pairs).collect(Collectors.joining("&"))
            + "&_csrf="
            + URLEncoder.encode(csrf, StandardCharsets.UTF_8);
    return partly(
        HttpRequest.newBuilder(at(path))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private int partly(HttpRequest.Builder request) {
    var answer = visitor.send(request.header("HX-Request", "true"));
    if (answer.body().contains("_csrf")) {
      csrf = token(answer.body());
    }
    return answer.statusCode();
  }

  private URI at(String path) {
    return URI.create(newsroom.address() + path);
  }

  private static String token(String page) {
    var found = CSRF.matcher(page);
    return found.find() ? found.group(1) : "";
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (var files = Files.list(Path.of("../corpus/ko"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        texts.add(LabelledReport.read(file).report().text());
      }
    }
    return texts;
  }

  private static long computed() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
