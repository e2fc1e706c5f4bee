package io.depeche.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedProfilesTest {
    @TempDir
    private Path directory = Path.of(".");

    private static final String MINIMAL =
            "name: %s%nprovider: %s%nsource: a letter%nlicence: CC0-1.0%nversion: \"1\"%n";

    @Test
    void shouldRecogniseAnAgencyByIdThenByProviderThenByFeed() {
        FeedProfiles profiles = FeedProfiles.load(Optional.empty());

        assertThat(profiles.ofItem("urn:newsml:dpa.com:2:3", List.of("Reuters"), "afp")
                        .name())
                .isEqualTo("dpa");
        assertThat(profiles.ofItem("1", List.of("thomson reuters"), "afp").name())
                .isEqualTo("reuters");
        assertThat(profiles.ofItem("1", List.of(), "AFP").name()).isEqualTo("afp");
        assertThat(profiles.ofItem("1", List.of("Unknown News"), "afp").name()).isEqualTo("generic");
    }

    @Test
    void shouldLetTheUsersOwnFilesOverrideAndExtend() throws IOException {
        // given
        write("a.yaml", MINIMAL.formatted("dpa", "Deutsche Presse-Agentur"));
        write("b.yaml", MINIMAL.formatted("gazette", "La Gazette") + "ids: ['gz:']\ntimeZone: Europe/Paris\n");

        // when
        FeedProfiles profiles = FeedProfiles.load(Optional.of(directory));

        // then
        assertThat(profiles.ofFeed("dpa").provider()).isEqualTo("Deutsche Presse-Agentur");
        assertThat(profiles.ofItem("gz:1", List.of(), "default").timeZone()).hasToString("Europe/Paris");
        assertThat(profiles.ofFeed("reuters").provider()).isEqualTo("Reuters");
    }

    @Test
    void shouldListEveryShippedProfileInTheIndex() throws IOException {
        // given
        Path shipped = Path.of("src/main/resources/feeds");
        List<String> profiles;
        try (Stream<Path> files = Files.list(shipped)) {
            profiles = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .toList();
        }

        // when
        List<String> listed = Files.readAllLines(shipped.resolve("index.txt"));

        // then
        assertThat(listed).containsExactlyInAnyOrderElementsOf(profiles);
    }

    @Test
    void shouldRefuseAnUnknownFieldWithFileAndField() throws IOException {
        write("typo.yaml", MINIMAL.formatted("x", "X") + "timezone: UTC\n");

        assertThatThrownBy(() -> FeedProfiles.load(Optional.of(directory)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("typo.yaml")
                .hasMessageContaining("field timezone");
    }

    @Test
    void shouldRefuseAFileThatIsNotYamlWithFileAndLine() throws IOException {
        write("broken.yaml", "name: x\nids: [unclosed\n");

        assertThatThrownBy(() -> FeedProfiles.load(Optional.of(directory)))
                .hasMessageContaining("broken.yaml")
                .hasMessageContaining("broken.yaml:2: ");
    }

    @Test
    void shouldRefuseAMissingFieldWithItsName() throws IOException {
        write("bare.yaml", "name: x\n");

        assertThatThrownBy(() -> FeedProfiles.load(Optional.of(directory)))
                .hasMessageContaining("bare.yaml")
                .hasMessageContaining("'source' is missing");
    }

    @Test
    void shouldRefuseAZoneThatDoesNotExist() throws IOException {
        write("zone.yaml", MINIMAL.formatted("x", "X") + "timeZone: Europe/Atlantis\n");

        assertThatThrownBy(() -> FeedProfiles.load(Optional.of(directory)))
                .hasMessageContaining("zone.yaml")
                .hasMessageContaining("timeZone");
    }

    @Test
    void shouldRefuseAnEmptyFile() throws IOException {
        write("empty.yaml", "");

        assertThatThrownBy(() -> FeedProfiles.load(Optional.of(directory))).hasMessageContaining("empty.yaml");
    }

    @Test
    void shouldRefuseTwoProfilesOfOneName() throws IOException {
        write("a.yaml", MINIMAL.formatted("x", "X"));
        write("b.yaml", MINIMAL.formatted("x", "Y"));

        assertThatThrownBy(() -> FeedProfiles.load(Optional.of(directory))).hasMessageContaining("named 'x'");
    }

    private void write(String file, String yaml) throws IOException {
        Files.writeString(directory.resolve(file), yaml);
    }
}
