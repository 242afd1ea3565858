package org.farbank.drop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The trust zone of the drop: it names nothing that opens, reads, or knows the desk. */
class ArchitectureTest {
  private static final JavaClasses DROP =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.farbank.drop");

  @Test
  void theDropNamesNoClassThatOpens() {
    for (var name :
        List.of(
            "org.farbank.seal.age.Opening",
            "org.farbank.seal.age.Identity",
            "org.farbank.seal.envelope.Incoming",
            "org.farbank.seal.codename.Codename")) {
      noClasses()
          .that()
          .doNotHaveSimpleName("Rehearsal") // makes a throwaway key to warm up a start
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName(name)
          .check(DROP);
    }
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.farbank.seal.desk..")
        .check(DROP);
  }

  @Test
  void theDropHasNoReaderInIt() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.farbank.reader..", "org.farbank.observation..", "org.farbank.cli..")
        .check(DROP);
  }

  @Test
  void theDropDoesNotLog() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Drop") // it turns logging off
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..", "java.lang.System$Logger")
        .check(DROP);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.farbank.drop.(*)..").should().beFreeOfCycles().check(DROP);
  }
}
