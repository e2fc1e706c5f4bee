package io.depeche.app;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The laws of the design, checked on the compiled classes. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = ProjectClasses.ALL;

    @Test
    void shouldHaveCheckedAllTheModules() {
        assertThat(CLASSES.size()).isGreaterThan(600);
        assertThat(Set.of("model", "words", "stream", "ingest", "enrich", "sink", "app"))
                .allSatisfy(module -> assertThat(CLASSES.containPackage("io.depeche." + module))
                        .as(module)
                        .isTrue());
    }

    @Test
    void shouldCompileInTheOrderOfTheRooms() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy("io.depeche.model..")
                .layer("words")
                .definedBy("io.depeche.words..")
                .layer("stream")
                .definedBy("io.depeche.stream..")
                .layer("ingest")
                .definedBy("io.depeche.ingest..")
                .layer("enrich")
                .definedBy("io.depeche.enrich..")
                .layer("sink")
                .definedBy("io.depeche.sink..")
                .layer("app")
                .definedBy("io.depeche.app..")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("ingest")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("enrich")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("sink")
                .mayOnlyBeAccessedByLayers("app")
                .whereLayer("stream")
                .mayOnlyBeAccessedByLayers("ingest", "enrich", "sink", "app")
                .whereLayer("words")
                .mayOnlyBeAccessedByLayers("ingest", "enrich", "sink", "app")
                .whereLayer("words")
                .mayNotAccessAnyLayer()
                .check(CLASSES);
    }

    @Test
    void shouldKeepKafkaAtTheRim() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.depeche.model..", "io.depeche.ingest..", "io.depeche.enrich..", "io.depeche.sink..")
                .and(are(notAtTheRim()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void shouldKeepMarkupWhereItIsRead() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.depeche.ingest.format..", "io.depeche.enrich.clean..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jsoup..", "javax.xml..", "org.w3c.dom..", "org.xml.sax..")
                .check(CLASSES);
    }

    @Test
    void shouldKnowKafkasServerInOneClass() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.depeche.app.broker..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kafka..", "org.apache.kafka.server..", "org.apache.kafka.metadata..")
                .check(CLASSES);
    }

    @Test
    void shouldHaveNoCyclesOfPackages() {
        slices().matching("io.depeche.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void shouldMarkEveryPackageForNullness() {
        Set<String> unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(javaPackage -> !javaPackage.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }

    @Test
    void shouldReadTheEnvironmentOnlyInMain() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(CLASSES);
    }

    @Test
    void shouldWriteToTheConsoleOnlyThroughACommandsContext() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void shouldHaveNoRoomsWithoutAMeaning() {
        classes()
                .should()
                .resideOutsideOfPackages("..util..", "..common..", "..impl..", "..helper..", "..dto..")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> notAtTheRim() {
        return DescribedPredicate.describe(
                "not a topology or a serde",
                type -> !topLevel(type).getSimpleName().endsWith("Topology")
                        && !type.getPackageName().equals("io.depeche.model.kafka"));
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::topLevel).orElse(type);
    }
}
