package org.farbank;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * The trust zone of {@code core}: pure functions, no network, no database, no framework, no package
 * cycles.
 */
class ArchitectureTest {

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.farbank");

  @Test
  void coreKnowsNoNetworkDatabaseOrFramework() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net..",
            "java.net.http..",
            "java.sql..",
            "javax.sql..",
            "org.springframework..",
            "io.helidon..")
        .check(CORE);
  }

  @Test
  void coreDoesNotLog() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.slf4j..")
        .check(CORE);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.farbank.(*)..").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void observationsKnowNothingOfReading() {
    noClasses()
        .that()
        .resideInAPackage("org.farbank.observation..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.farbank.reader..", "org.farbank.pack..")
        .check(CORE);
  }
}
