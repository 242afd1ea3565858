package org.farbank.desk.find;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.farbank.desk.account.Account;
import org.farbank.desk.account.Gate;
import org.farbank.desk.account.Needs;
import org.farbank.desk.account.Permission;
import org.farbank.desk.account.Unlocked;
import org.farbank.desk.audit.Audit;
import org.farbank.desk.evidence.Forgotten;
import org.farbank.desk.evidence.Reports;
import org.farbank.desk.evidence.Words;
import org.farbank.desk.fact.Fact;
import org.farbank.desk.fact.Facts;
import org.farbank.desk.web.Refused;
import org.farbank.seal.age.Identity;
import org.farbank.seal.age.Unopened;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** What a search shows, as files. Each is written down in the audit log. */
@Controller
class ExportPages {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Index index;
  private final Export export;
  private final Facts facts;
  private final Reports reports;
  private final Audit audit;

  ExportPages(Index index, Export export, Facts facts, Reports reports, Audit audit) {
    this.index = index;
    this.export = export;
    this.facts = facts;
    this.reports = reports;
    this.audit = audit;
  }

  @Needs(Permission.EXPORT_FACTS)
  @GetMapping("/find/export.csv")
  void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var ids = begin(request, response, "observations.csv", "text/csv;charset=UTF-8");
    export.csv(ids, response.getOutputStream());
  }

  @Needs(Permission.EXPORT_FACTS)
  @GetMapping("/find/export.jsonl")
  void jsonl(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var ids = begin(request, response, "observations.jsonl", "application/jsonl;charset=UTF-8");
    export.jsonl(ids, response.getOutputStream());
  }

  /** Only the words of reports that are sealed to the person; marked internal, line by line. */
  @Needs(Permission.EXPORT_WORDS)
  @GetMapping("/find/words.jsonl")
  void words(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var mine = Unlocked.of(request).orElseThrow(() -> Refused.because("find.locked"));
    var account = Gate.of(request).orElseThrow();
    var ids = begin(request, response, "INTERNAL-words.jsonl", "application/jsonl;charset=UTF-8");
    Map<UUID, @Nullable Words> opened = new LinkedHashMap<>();
    for (Fact fact : facts.all(ids)) {
      UUID report = fact.report();
      Words words =
          report == null ? null : opened.computeIfAbsent(report, id -> open(account, id, mine));
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("internal", true);
      line.putAll(Export.open(fact));
      if (words != null) {
        words.of(fact.id()).ifPresent(text -> line.put("text", text));
      }
      response.getOutputStream().write(JSON.writeValueAsBytes(line));
      response.getOutputStream().write('\n');
    }
  }

  private @Nullable Words open(Account account, UUID report, Identity mine) {
    if (reports.find(account, report).isEmpty()) {
      return null;
    }
    try {
      return reports.words(report, mine);
    } catch (Unopened | Forgotten e) {
      return null; // nobody has these words, or not this person: the facts remain
    }
  }

  private List<UUID> begin(
      HttpServletRequest request, HttpServletResponse response, String file, String type) {
    var query = Query.parse(request.getParameterMap());
    if (!index.ready()) {
      throw Refused.because("find.loading");
    }
    audit.record(Gate.of(request).orElseThrow().name(), "exported", file);
    response.setContentType(type);
    response.setHeader("content-disposition", "attachment; filename=\"" + file + "\"");
    return index.all(query);
  }
}
