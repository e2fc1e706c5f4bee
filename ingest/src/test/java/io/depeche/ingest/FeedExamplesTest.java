package io.depeche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.ingest.feed.FeedProfiles;
import io.depeche.ingest.feed.ProfileFile;
import io.depeche.words.Words;
import io.depeche.words.example.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of feed profiles: those of the built-in ones hold, and a wrong one is reported. */
class FeedExamplesTest {
    private static final FeedProfiles PROFILES = FeedProfiles.load(Optional.empty());
    private static final Words WORDS = Words.shipped();
    private static final String PROFILE = """
            name: nordwire
            provider: Nordwire
            source: a letter
            licence: CC0-1.0
            version: "1"
            ids: ["urn:nordwire:"]
            timeZone: Europe/Stockholm
            examples:
            """;

    @TempDir
    private Path directory = Path.of(".");

    static Stream<ProfileFile> shipped() {
        return PROFILES.files().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shouldDoWhatTheExamplesOfEveryShippedProfileSay(ProfileFile file) {
        // when
        Checked checked = new FeedExamples(PROFILES, WORDS).run(file);

        // then
        assertThat(checked.examples()).isPositive();
        assertThat(checked.faults()).isEmpty();
    }

    @Test
    void shouldFindNothingWrongWithExamplesThatHold() throws IOException {
        // given
        write("nordwire.yaml", PROFILE + "  - {id: 'urn:nordwire:1', uri: 'urn:nordwire:1'}\n");

        // when
        Checked checked = FeedExamples.check(WORDS, directory);

        // then
        assertThat(checked).isEqualTo(new Checked(1, 1, List.of()));
    }

    @Test
    void shouldReportEachExampleThatDoesNotHoldWithFileAndLine() throws IOException {
        // given
        Path file = write("nordwire.yaml", PROFILE + """
                          - {id: "urn:nordwire:1", uri: "urn:nordwire:2"}
                          - {id: "urn:nordwire:1"}
                          - time: "2026-02-26T10:15:30"
                            instant: "2026-02-26T10:15:30Z"
                          - {uri: "urn:nordwire:3"}
                        """);

        // when
        Checked checked = FeedExamples.check(WORDS, directory);

        // then
        assertThat(checked.examples()).isEqualTo(4);
        assertThat(checked.faults())
                .containsExactly(
                        file + ":9: uri is urn:nordwire:1, but the example says urn:nordwire:2",
                        file + ":11: instant is 2026-02-26T09:15:30Z, but the example says 2026-02-26T10:15:30Z",
                        file + ":13: an example with a uri needs the id that gives it");
    }

    @Test
    void shouldReportEveryFileThatIsNotAProfile() throws IOException {
        // given
        Path broken = write("broken.yaml", "name: x\nids: [unclosed\n");
        Path typo = write("typo.yaml", PROFILE.replace("timeZone:", "timezone:").replace("examples:\n", ""));

        // when
        Checked checked = FeedExamples.check(WORDS, directory);

        // then
        assertThat(checked.faults()).hasSize(2);
        assertThat(checked.faults().get(0)).startsWith(broken + ":2: ");
        assertThat(checked.faults().get(1)).startsWith(typo + ":").contains(": field timezone");
    }

    private Path write(String file, String yaml) throws IOException {
        return Files.writeString(directory.resolve(file), yaml);
    }
}
