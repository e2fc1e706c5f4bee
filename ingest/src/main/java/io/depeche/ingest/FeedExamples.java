package io.depeche.ingest;

import io.depeche.ingest.feed.FeedProfile;
import io.depeche.ingest.feed.FeedProfiles;
import io.depeche.ingest.feed.ProfileFile;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.ingest.time.TimeReader;
import io.depeche.model.Outcome;
import io.depeche.model.Payload;
import io.depeche.model.RawItem;
import io.depeche.model.WireItem;
import io.depeche.words.Words;
import io.depeche.words.example.Checked;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the worked examples of feed profiles. */
public final class FeedExamples {
    private final FeedProfiles profiles;
    private final Words words;
    private final TimeReader times;

    FeedExamples(FeedProfiles profiles, Words words) {
        this.profiles = profiles;
        this.words = words;
        this.times = new TimeReader(words);
    }

    /**
     * Reads the profiles of a directory and, if all can be read, runs their examples.
     *
     * @param words that zones and statuses are read by
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public static Checked check(Words words, Path directory) {
        List<String> unreadable = FeedProfiles.faults(directory);
        if (!unreadable.isEmpty()) {
            return new Checked(unreadable.size(), 0, unreadable);
        }
        try {
            FeedProfiles profiles = FeedProfiles.load(Optional.of(directory));
            return profiles.files().stream()
                    .filter(file -> Path.of(file.name()).startsWith(directory))
                    .map(new FeedExamples(profiles, words)::run)
                    .reduce(Checked.NOTHING, Checked::and);
        } catch (IllegalArgumentException e) {
            return new Checked(0, 0, List.of(String.valueOf(e.getMessage())));
        }
    }

    /** Runs the examples of one of these profiles. */
    Checked run(ProfileFile file) {
        List<FeedProfile.Example> examples = file.profile().examples();
        List<String> faults = IntStream.range(0, examples.size())
                .boxed()
                .flatMap(i -> faults(file.profile(), examples.get(i)).stream()
                        .map(fault -> file.name() + ":" + file.exampleLines().get(i) + ": " + fault))
                .toList();
        return new Checked(1, examples.size(), faults);
    }

    private List<String> faults(FeedProfile profile, FeedProfile.Example example) {
        return example.item() == null ? ofFields(profile, example) : ofItem(example.item(), example);
    }

    private List<String> ofItem(String text, FeedProfile.Example example) {
        RawItem raw =
                new RawItem(Payload.of(text.getBytes(StandardCharsets.UTF_8)), Map.of(), "example", Instant.EPOCH);
        List<Outcome<WireItem>> outcomes = Ingest.of(profiles, words).apply(raw);
        if (outcomes.size() != 1) {
            return List.of("the example gives " + outcomes.size() + " items, not 1");
        }
        return outcomes.get(0)
                .fold(
                        kept -> ofKept(kept.value(), example),
                        skipped -> List.of("the example is skipped: " + skipped.reason()),
                        refused -> List.of("the example is refused: " + refused.problem()));
    }

    private static List<String> ofKept(WireItem item, FeedProfile.Example example) {
        String headlines = String.join(" / ", item.lines().headlines());
        return Stream.of(
                        fault("uri", item.identity().uri(), example.uri()),
                        fault("headline", headlines, example.headline()),
                        fault("instant", item.times().versionCreated(), example.instant()),
                        item.body() == null ? Optional.of("the example has no body") : Optional.<String>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> ofFields(FeedProfile profile, FeedProfile.Example example) {
        List<String> says = Stream.ofNullable(example.says()).toList();
        FeedProfile found = profiles.ofItem(example.id(), says, profile.name());
        return Stream.of(
                        fault("profile", found.name(), profile.name()),
                        ofId(found, example, says),
                        ofTime(found, example),
                        ofSignal(found, example))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> ofId(FeedProfile found, FeedProfile.Example example, List<String> says) {
        if (example.uri() == null) {
            return Optional.empty();
        }
        if (example.id() == null) {
            return Optional.of("an example with a uri needs the id that gives it");
        }
        FoundItem.Claim claim = new FoundItem.Claim(example.id(), null, says);
        return fault("uri", Identities.byId(example.id(), claim, found, "default"), example.uri());
    }

    private Optional<String> ofTime(FeedProfile found, FeedProfile.Example example) {
        return example.time() == null
                ? Optional.empty()
                : fault(
                        "instant",
                        new WireTimes(times, found.zone(), new ArrayList<>()).read(example.time(), "time"),
                        example.instant());
    }

    private Optional<String> ofSignal(FeedProfile found, FeedProfile.Example example) {
        if (example.signal() == null) {
            return Optional.empty();
        }
        FoundItem.Marks marks = new FoundItem.Marks(null, List.of(example.signal()), null);
        return fault(
                "means",
                new StatusMarks(words)
                        .read(marks, Stream.empty(), found, new ArrayList<>())
                        .signal(),
                example.means());
    }

    private static Optional<String> fault(String field, @Nullable Object is, @Nullable String expected) {
        String given = is == null ? "nothing" : is.toString();
        return given.equals(Objects.requireNonNullElse(expected, "nothing"))
                ? Optional.empty()
                : Optional.of(field + " is " + given + ", but the example says "
                        + Objects.requireNonNullElse(expected, "nothing"));
    }
}
