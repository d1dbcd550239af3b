package baedal.structure;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StructureTest {

    private static final List<String> SERVICES = List.of(
            "identity",
            "order",
            "payment",
            "store",
            "delivery",
            "notification",
            "tracking",
            "gateway",
            "web",
            "simulators");
    private static final int TYPES_OF_A_PACKAGE = 27;
    private static final int LINES_OF_A_FILE = 165;
    private static final int LINES_OF_A_TEST = 255;

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("baedal");

    @Test
    void services_never_depend_on_each_other() {
        for (String service : SERVICES) {
            String own = "baedal." + service + "..";
            noClasses()
                    .that()
                    .resideInAPackage(own)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("baedal..")
                            .and(not(resideInAnyPackage(
                                    own, "baedal.contracts..", "baedal.messaging..", "baedal.http.."))))
                    .check(CODE);
        }
    }

    @Test
    void contracts_are_data_and_messaging_knows_no_business() {
        noClasses()
                .that()
                .resideInAPackage("baedal.contracts..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "baedal.messaging..", "baedal.http..", "java.sql..")
                .check(CODE);
        noClasses()
                .that()
                .resideInAPackage("baedal.messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("baedal.contracts..")
                .check(CODE);
    }

    @Test
    void packages_are_features_two_levels_deep_and_free_of_cycles() {
        for (JavaClass type : CODE) {
            assertThat(type.getPackageName().split("\\.", -1).length)
                    .as(type.getName())
                    .isLessThanOrEqualTo(3);
        }
        classes()
                .should()
                .resideOutsideOfPackages(
                        "..common..", "..shared..", "..util..", "..impl..", "..dto..", "..config..", "..service..")
                .check(CODE);
        slices().matching("baedal.(*).(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void names_say_something() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|Base|Processor|Service)")
                .check(CODE);
    }

    @Test
    void a_package_can_be_read_in_one_sitting() {
        Map<String, Long> sizes = new TreeMap<>();
        for (JavaClass type : CODE) {
            if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                sizes.merge(type.getPackageName(), 1L, Long::sum);
            }
        }
        sizes.remove("baedal.contracts");
        assertThat(sizes)
                .allSatisfy((name, types) -> assertThat(types).as(name).isLessThanOrEqualTo(TYPES_OF_A_PACKAGE));
    }

    @Test
    void a_file_can_be_read_without_losing_the_thread() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            for (Path file : files.filter(f -> f.toString().matches(".*/src/(main|test)/java/.*\\.java"))
                    .toList()) {
                int most = file.toString().contains("/src/main/") ? LINES_OF_A_FILE : LINES_OF_A_TEST;
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(most);
            }
        }
    }

    @Test
    void in_a_service_most_types_are_private_to_their_package() {
        for (String service : SERVICES) {
            List<JavaClass> types = CODE.stream()
                    .filter(type -> type.getPackageName().startsWith("baedal." + service))
                    .filter(type ->
                            type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                    .toList();
            long open = types.stream()
                    .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                    .count();
            assertThat(open)
                    .as("public types of " + service + ", of " + types.size())
                    .isLessThanOrEqualTo(Math.max(2, types.size() * 55L / 100));
        }
    }

    @Test
    void what_decides_touches_neither_the_world_nor_the_clock() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Decision")
                .or()
                .haveNameMatching("baedal\\.(order|payment|store|delivery)\\.[a-z]+\\.(Order|Payment|Ticket|Delivery)")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "java.time.InstantSource")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(CODE);
    }
}
