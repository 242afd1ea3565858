package org.farbank.desk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.farbank.desk.account.Cost;
import org.farbank.desk.evidence.Words;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** What the parts of the desk may know of one another, and what may be logged. */
class ArchitectureTest {
  private static final JavaClasses DESK = classes("org.farbank.desk");
  private static final JavaClasses PAGES = classes("org.farbank.pages");

  /** The values that may be logged: names of types, names of our constants, numbers. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "\"[^\"]*\"|[a-z]+(\\.getCause\\(\\))?\\.getClass\\(\\)\\.getName\\(\\)"
              + "|number|kinds\\(e\\)|place\\(e\\)|trouble|e\\.why\\(\\)|thread\\.getName\\(\\)"
              + "|full \\? \"full\" : \"away\"");

  private static final Pattern LOGGED = Pattern.compile("\\bLOG\\s*\\.\\w+\\((.*?)\\);|LOG::", 32);

  private static JavaClasses classes(String name) {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(name);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.farbank.desk.(*)..").should().beFreeOfCycles().check(DESK);
  }

  @Test
  void pagesNameNoFrameworkNetworkOrDatabase() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "jakarta..",
            "io.helidon..",
            "java.net..",
            "java.sql..",
            "javax.sql..",
            "org.farbank.desk..",
            "org.farbank.cli..")
        .check(PAGES);
  }

  @Test
  void onlyWhoWorksWithPartnersNamesTheirWords() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.farbank.desk.evidence..",
            "org.farbank.desk.inbox..",
            "org.farbank.desk.review..",
            "org.farbank.desk.call..",
            "org.farbank.desk.partner..",
            "org.farbank.desk.demo..",
            "org.farbank.desk.view..")
        .and()
        .doNotHaveFullyQualifiedName("org.farbank.desk.find.ExportPages")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Words.class)
        .check(DESK);
  }

  @Test
  void factsKnowNothingOfEvidence() {
    noClasses()
        .that()
        .resideInAPackage("org.farbank.desk.fact..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.farbank.desk.evidence..", "org.farbank.desk.partner..")
        .check(DESK);
  }

  @Test
  void noSettingMakesGuessesCheap() {
    noClasses()
        .that()
        .areNotAssignableTo(Cost.class)
        .should()
        .callConstructor(Cost.class, int.class, int.class, int.class)
        .check(DESK);
  }

  @Test
  void noErrorIsLoggedWithItsMessage() {
    noClasses()
        .should()
        .callCodeUnitWhere(
            target(
                describe(
                    "a logger with an error",
                    (CodeUnitCallTarget called) ->
                        called.getOwner().isAssignableTo(Logger.class)
                            && called.getRawParameterTypes().stream()
                                .anyMatch(type -> type.isAssignableTo(Throwable.class)))))
        .check(DESK);
    noClasses().should().callMethod(Throwable.class, "printStackTrace").check(DESK);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "java.lang.System$Logger")
        .check(DESK);
  }

  @Test
  void whatIsLoggedHoldsNoWords() throws IOException {
    List<String> other = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (var source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        var calls = LOGGED.matcher(Files.readString(source));
        while (calls.find()) {
          String values = calls.group(1) == null ? "passed on" : calls.group(1);
          Arrays.stream(values.split(",\\s*(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
              .map(value -> value.replaceAll("\\s+", " ").strip())
              .filter(value -> !HARMLESS.matcher(value).matches())
              .forEach(value -> other.add(source.getFileName() + ": " + value));
        }
      }
    }
    assertThat(other).isEmpty();
  }
}
