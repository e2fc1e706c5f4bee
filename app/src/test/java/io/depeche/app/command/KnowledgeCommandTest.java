package io.depeche.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code depeche knowledge check}: a mistake in a user's own file does not stay silent. */
class KnowledgeCommandTest {
    private static final String FEED = """
            name: nordwire
            provider: Nordwire
            source: a letter
            licence: CC0-1.0
            version: "1"
            ids: ["urn:nordwire:"]
            examples:
              - {id: "urn:nordwire:1", uri: "urn:nordwire:1"}
            """;

    private static final String STYLE = """
            id: nordwire
            source: items, read by eye
            licence: CC0-1.0
            version: "1"
            provider: Nordwire
            rules:
              - rule: dateline
                kind: dateline
                where: start
                pattern: '(?P<place>{{place}}) \\(Nordwire\\){{dash}}'
                examples:
                  - {in: OSLO (Nordwire) - Snow fell., removes: 'OSLO (Nordwire) - ', lifts: {place: Oslo, provider: Nordwire}}
            """;

    private static final String NOTICE = """
            source: a letter
            licence: CC0-1.0
            version: "1"
            rules:
              - rule: delete
                says: kill
                where: headline
                pattern: 'SLETT: (?P<headline>.+)'
                examples:
                  - {in: 'SLETT: Havnen', headline: Havnen}
            """;

    @TempDir
    private Path directory = Path.of(".");

    @BeforeEach
    void writeFilesWithoutAFault() throws IOException {
        write("feeds/nordwire.yaml", FEED);
        write("styles/nordwire.yaml", STYLE);
        write("notices/nordwire.yaml", NOTICE);
        write("words/en/function-words.tsv", "# licence: CC0-1.0\nword\nhitherto\n");
    }

    @Test
    void shouldSayWhatItCheckedAndExitWithZeroWhenAllIsWell() {
        // when
        Console console = Console.run("knowledge", "check", directory.toString());

        // then
        assertThat(console.err()).isEmpty();
        assertThat(console.out())
                .isEqualToIgnoringNewLines("checked in " + directory
                        + ": 1 feed profiles, 1 house styles, 1 files of notices, 0 files of routes, 3 examples,"
                        + " 1 lists of words; 0 faults");
        assertThat(console.exitCode()).isZero();
    }

    @Test
    void shouldReportEachFaultWithFileAndLineAndExitWithOne() throws IOException {
        // given
        Path feed = write("feeds/nordwire.yaml", FEED.replace("uri: \"urn:nordwire:1\"", "uri: \"urn:nordwire:2\""));
        Path style = write("styles/nordwire.yaml", STYLE.replace("place: Oslo", "place: Bergen"));
        Path notices = write("notices/nordwire.yaml", NOTICE.replace("headline: Havnen", "id: Havnen"));
        Path words = write("words/en/function-words.tsv", "# licence: CC0-1.0\nword\nhitherto\ttwice\n");

        // when
        Console console = Console.run("knowledge", "check", directory.toString());

        // then
        assertThat(console.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo(feed + ":8: uri is urn:nordwire:1, but the example says urn:nordwire:2"),
                        line -> assertThat(line).startsWith(style + ":12: lifts is {place=Oslo, provider=Nordwire}"),
                        line -> assertThat(line).startsWith(notices + ":10: id is absent"),
                        line -> assertThat(line).startsWith(notices + ":10: headline is Havnen"),
                        line -> assertThat(line).startsWith(words + ":3: "),
                        line -> assertThat(line).endsWith("5 faults"));
        assertThat(console.exitCode()).isEqualTo(1);
    }

    @Test
    void shouldCheckTheDirectoryThatTheSettingNames() {
        // when
        Console console = Console.in(Map.of("DEPECHE_KNOWLEDGE_DIR", directory.toString()), "knowledge", "check");

        // then
        assertThat(console.out()).startsWith("checked in " + directory);
    }

    @Test
    void shouldExitWithTwoWithoutADirectory() {
        // when
        Console none = Console.run("knowledge", "check");
        Console missing =
                Console.run("knowledge", "check", directory.resolve("missing").toString());

        // then
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).startsWith("name a directory, or set DEPECHE_KNOWLEDGE_DIR");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).startsWith(directory.resolve("missing") + " is not a directory");
    }

    private Path write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}
