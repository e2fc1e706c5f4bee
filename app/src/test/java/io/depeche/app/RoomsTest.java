package io.depeche.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may enter which package, and by which classes: {@code architecture/rooms.tsv}. */
class RoomsTest {
    private static final String BASE = "io.depeche.";
    private static final int MOST_FILES = 25;
    private static final int MOST_LINES = 400;
    private static final Path TABLE = Path.of("src/test/resources/architecture/rooms.tsv");

    private static final JavaClasses CLASSES = ProjectClasses.ALL;

    @Test
    void shouldEnterARoomOnlyFromWhereAndByTheDoorsThatItsRowNames() throws IOException {
        // given
        Map<String, Room> rooms = rooms();

        // when
        Set<String> trespasses = new TreeSet<>();
        for (Entry entry : entries()) {
            Room room = rooms.get(entry.to());
            if (room == null) {
                trespasses.add(entry.to() + " has no row");
            } else if (room.entrantFor(entry.from()).isEmpty()) {
                trespasses.add(entry.from() + " may not enter " + entry.to() + " (it uses " + entry.door() + ")");
            } else if (!room.doors().contains(entry.door())) {
                trespasses.add(entry.door() + " is not a door of " + entry.to() + " (" + entry.from() + " uses it)");
            }
        }

        // then
        assertThat(trespasses).as("mend the code, or the row in " + TABLE).isEmpty();
    }

    @Test
    void shouldNameNoDoorAndNoEntrantThatNobodyUses() throws IOException {
        // given
        Map<String, Room> rooms = rooms();

        // when
        Set<String> unused = new TreeSet<>();
        rooms.values().forEach(room -> {
            room.doors().forEach(door -> unused.add(room.name() + " door " + door));
            room.entrants().forEach(entrant -> unused.add(room.name() + " entrant " + entrant));
        });
        for (Entry entry : entries()) {
            Room room = rooms.get(entry.to());
            if (room != null) {
                unused.remove(room.name() + " door " + entry.door());
                room.entrantFor(entry.from()).ifPresent(entrant -> unused.remove(room.name() + " entrant " + entrant));
            }
        }

        // then
        assertThat(unused).as("take these out of " + TABLE).isEmpty();
    }

    @Test
    void shouldHoldAtMostTwentyFiveFilesInAPackage() throws IOException {
        // when
        Map<Path, Long> crowded = sources().collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        crowded.values().removeIf(files -> files <= MOST_FILES);

        // then
        assertThat(crowded).isEmpty();
    }

    @Test
    void shouldHoldAtMostFourHundredLinesInAFile() throws IOException {
        // when
        List<Path> tooLong = new ArrayList<>();
        for (Path source : sources().toList()) {
            if (Files.readAllLines(source).size() > MOST_LINES) {
                tooLong.add(source);
            }
        }

        // then
        assertThat(tooLong).isEmpty();
    }

    private static Stream<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("model", "words", "stream", "ingest", "enrich", "sink", "app", "bench")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("package-info.java"))
                        .forEach(sources::add);
            }
        }
        return sources.stream();
    }

    private static Map<String, Room> rooms() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Room::of)
                .collect(Collectors.toMap(Room::name, Function.identity(), RoomsTest::twice, TreeMap::new));
    }

    private static Room twice(Room one, Room other) {
        throw new IllegalStateException("two rows for " + one.name());
    }

    private static Set<Entry> entries() {
        return CLASSES.stream()
                .flatMap(from -> from.getDirectDependenciesFromSelf().stream())
                .map(dependency -> Entry.of(dependency.getOriginClass(), dependency.getTargetClass()))
                .filter(entry -> !entry.from().equals(entry.to()))
                .filter(entry -> !entry.to().isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A use of the class {@code door} of the package {@code to} by the package {@code from}. */
    private record Entry(String from, String to, String door) implements Comparable<Entry> {
        static Entry of(JavaClass origin, JavaClass target) {
            JavaClass door = outermost(target.getBaseComponentType());
            return new Entry(room(origin), room(door), door.getSimpleName());
        }

        private static String room(JavaClass type) {
            String name = type.getPackageName();
            return name.startsWith(BASE) ? name.substring(BASE.length()) : "";
        }

        private static JavaClass outermost(JavaClass type) {
            return type.getEnclosingClass().map(Entry::outermost).orElse(type);
        }

        @Override
        public int compareTo(Entry other) {
            return (from + ' ' + to + ' ' + door).compareTo(other.from + ' ' + other.to + ' ' + other.door);
        }
    }

    /** A row: a package, the packages that may use it ({@code x..} with all below x), the classes that they may use. */
    private record Room(String name, Set<String> entrants, Set<String> doors) {
        static Room of(String line) {
            String[] cells = line.split("\t", -1);
            assertThat(cells).as(line).hasSize(3);
            return new Room(cells[0], words(cells[1]), words(cells[2]));
        }

        private static Set<String> words(String cell) {
            return cell.isEmpty() ? Set.of() : Set.of(cell.split(" "));
        }

        Optional<String> entrantFor(String from) {
            return entrants.stream().filter(entrant -> covers(entrant, from)).findFirst();
        }

        private static boolean covers(String entrant, String from) {
            return entrant.endsWith("..")
                    ? (from + ".").startsWith(entrant.substring(0, entrant.length() - 1))
                    : entrant.equals(from);
        }
    }
}
