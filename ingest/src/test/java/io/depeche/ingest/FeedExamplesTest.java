package io.depeche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.ingest.feed.FeedProfile;
import io.depeche.ingest.feed.FeedProfiles;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.model.WireItem;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the worked examples that stand in the feed profiles. */
class FeedExamplesTest {
    private static final FeedProfiles PROFILES = FeedProfiles.load(Optional.empty());
    private static final Words WORDS = Words.shipped();
    private static final Map<String, String> ZONES = WireTimes.zones(WORDS);

    @TestFactory
    Stream<DynamicTest> everyExampleOfAProfileHolds() {
        return PROFILES.all().stream().flatMap(profile -> {
            assertThat(profile.examples()).as(profile.name()).isNotEmpty();
            return profile.examples().stream()
                    .map(example ->
                            DynamicTest.dynamicTest(profile.name() + ": " + example, () -> check(profile, example)));
        });
    }

    private static void checkItem(FeedProfile.Example example) {
        WireItem item = Items.onlyKept(Ingest.withDefaults().apply(Items.raw(Objects.requireNonNull(example.item()))));

        assertThat(item.identity().uri()).isEqualTo(example.uri());
        assertThat(item.lines().headlines()).containsExactly(example.headline());
        assertThat(item.times().versionCreated()).hasToString(example.instant());
        assertThat(item.body()).isNotNull();
    }

    private static void check(FeedProfile profile, FeedProfile.Example example) {
        if (example.item() != null) {
            checkItem(example);
            return;
        }
        List<String> says = Stream.ofNullable(example.says()).toList();
        FeedProfile found = PROFILES.ofItem(example.id(), says, profile.name());
        assertThat(found.name()).isEqualTo(profile.name());
        if (example.uri() != null) {
            String id = Objects.requireNonNull(example.id());
            FoundItem.Claim claim = new FoundItem.Claim(id, null, says);
            assertThat(Identities.byId(id, claim, found, "default")).isEqualTo(example.uri());
        }
        if (example.time() != null) {
            assertThat(new WireTimes(found.timeZone(), ZONES, new ArrayList<>()).read(example.time(), "time"))
                    .hasToString(example.instant());
        }
        if (example.signal() != null) {
            FoundItem.Marks marks = new FoundItem.Marks(null, List.of(example.signal()), null);
            assertThat(new StatusMarks(WORDS)
                            .read(marks, found, new ArrayList<>())
                            .signal())
                    .isEqualTo(example.means());
        }
    }
}
