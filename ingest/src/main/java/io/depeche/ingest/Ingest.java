package io.depeche.ingest;

import io.depeche.ingest.charset.Decoded;
import io.depeche.ingest.charset.TextDecoder;
import io.depeche.ingest.feed.FeedProfiles;
import io.depeche.ingest.format.Formats;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.Gunzip;
import io.depeche.ingest.format.found.Reading;
import io.depeche.model.Coordinates;
import io.depeche.model.Outcome;
import io.depeche.model.Problem;
import io.depeche.model.RawItem;
import io.depeche.model.Stage;
import io.depeche.model.StageName;
import io.depeche.model.WireItem;
import io.depeche.model.kafka.Headers;
import io.depeche.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The first stage: it reads the items in the bytes of one raw record. Bad input is an outcome, never an exception,
 * and one bad item does not affect its neighbours.
 */
public final class Ingest implements Stage<RawItem, WireItem> {
    /** The size limit unless another is given: 4 MiB. */
    public static final int DEFAULT_MAX_BYTES = 4 << 20;

    /** Hundreds of times what feeds put into one record; a larger record could only be an attack on the stages. */
    private static final int MOST_ITEMS = 10_000;

    /** Control characters that frames and padding may add; in a short message they are a large share. */
    private static final int MOST_PADDING = 200;

    private final FeedProfiles profiles;
    private final Words words;
    private final WireItems assembly;
    private final Formats formats;
    private final int maxBytes;

    /**
     * What became of an input.
     *
     * @param format a name that {@link io.depeche.model.Lineage#format()} may have; empty when no reader knows the input
     * @param outcomes one for each item found, in their order
     */
    public record Items(Optional<String> format, List<Outcome<WireItem>> outcomes) {
        public Items {
            outcomes = List.copyOf(outcomes);
        }
    }

    private Ingest(FeedProfiles profiles, Words words, int maxBytes) {
        this.profiles = profiles;
        this.words = words;
        this.assembly = new WireItems(profiles, words);
        this.formats = new Formats(profiles.all(), words);
        this.maxBytes = maxBytes;
    }

    /** The stage with the built-in profiles and words. */
    public static Ingest withDefaults() {
        return of(FeedProfiles.load(Optional.empty()), Words.shipped());
    }

    /** The names of the providers that the feed profiles know. */
    public Set<String> providers() {
        return profiles.all().stream()
                .flatMap(profile -> Stream.ofNullable(profile.provider()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The stage with these profiles and words. */
    public static Ingest of(FeedProfiles profiles, Words words) {
        return new Ingest(profiles, words, DEFAULT_MAX_BYTES);
    }

    /**
     * This stage with another size limit.
     *
     * @param bytes maximum size of a record in bytes
     */
    public Ingest withMaxBytes(int bytes) {
        return new Ingest(profiles, words, bytes);
    }

    @Override
    public String name() {
        return StageName.INGEST.id();
    }

    @Override
    public List<Outcome<WireItem>> apply(RawItem input) {
        return items(input).outcomes();
    }

    /** The same as {@link #apply}, with the format in which they were found. */
    public Items items(RawItem input) {
        Input read = read(input);
        Source source = new Source(input, feed(input), read.reading().format(), read.decoded());
        List<Found> found = atMost(MOST_ITEMS, read.reading().found());
        boolean[] shared = SharedIds.in(found);
        ReplayedItems replayed = ReplayedItems.of(input);
        List<Outcome<WireItem>> outcomes = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Coordinates at = new Coordinates(input.source(), i + 1, found.size());
            boolean idIsShared = shared[i];
            outcomes.add(replayed.marked(
                    i + 1,
                    found.get(i)
                            .fold(
                                    item -> assembly.assemble(item, source, at, idIsShared),
                                    Outcome.Skipped::new,
                                    Outcome.Refused::new)));
        }
        return new Items(read.reading().knownFormat(), outcomes);
    }

    private static List<Found> atMost(int most, List<Found> found) {
        return found.size() <= most
                ? found
                : List.of(Found.broken(
                        "RAW-TOO-LARGE",
                        "the record holds " + found.size() + " items, the limit is " + most + ": split it"));
    }

    /** The result of reading an input; {@code decoded} is empty when its bytes are not text. */
    private record Input(Optional<Decoded> decoded, Reading reading) {
        static Input refused(Problem problem) {
            return new Input(Optional.empty(), new Reading(Reading.UNKNOWN, List.of(new Found.Broken(problem))));
        }
    }

    private Input read(RawItem input) {
        int size = input.payload().size();
        if (size == 0) {
            return Input.refused(new Problem("RAW-EMPTY", "the record has no bytes"));
        }
        if (size > maxBytes) {
            return Input.refused(new Problem(
                    "RAW-TOO-LARGE",
                    "the record has " + size + " bytes, the limit is " + maxBytes + ": split it, or raise the limit"));
        }
        byte[] bytes = input.payload().toByteArray();
        if (Gunzip.isGzip(bytes)) {
            Gunzip unpacked = Gunzip.of(bytes, maxBytes);
            return unpacked.problem() == null
                    ? read(unpacked.bytes().toByteArray(), hint(input))
                    : Input.refused(unpacked.problem());
        }
        return read(bytes, hint(input));
    }

    private Optional<String> hint(RawItem input) {
        return Optional.ofNullable(input.headers().get(Headers.CHARSET))
                .or(() -> Optional.ofNullable(profiles.ofFeed(feed(input)).charset()));
    }

    private Input read(byte[] bytes, Optional<String> hint) {
        Optional<Problem> binary = Formats.binary(bytes);
        if (binary.isPresent()) {
            return Input.refused(binary.get());
        }
        boolean framed = Formats.isFramed(bytes);
        Decoded decoded = framed ? TextDecoder.decodeFramed(bytes, hint) : decoded(bytes, hint);
        boolean padded = framed && decoded.controls() <= MOST_PADDING;
        Optional<Problem> unreadable = unreadable(decoded, padded, bytes.length);
        if (unreadable.isPresent()) {
            return Input.refused(unreadable.get());
        }
        return new Input(
                Optional.of(decoded), framed ? formats.readFramed(bytes, decoded.text()) : read(decoded, bytes));
    }

    private Reading read(Decoded decoded, byte[] bytes) {
        return switch (decoded.form()) {
            case CHARACTERS -> formats.read(decoded.text(), bytes);
            case BYTES -> formats.readPage(decoded.text());
        };
    }

    /**
     * The text of {@code bytes}; that of a mail only byte by byte, because each of its parts has its own charset, and that of
     * a page, because most of it is left out.
     */
    private Decoded decoded(byte[] bytes, Optional<String> hint) {
        if (formats.isPage(bytes)) {
            return TextDecoder.decodePage(bytes, hint);
        }
        return Formats.isMail(bytes) ? TextDecoder.decodeBytes(bytes) : TextDecoder.decode(bytes, hint);
    }

    private static Optional<Problem> unreadable(Decoded decoded, boolean padded, int size) {
        if (decoded.binary() && !padded) {
            return Optional.of(
                    new Problem("RAW-BINARY", "the record is not text: too many of its bytes are control characters"));
        }
        if (isBlank(decoded.text())) {
            return Optional.of(new Problem("RAW-EMPTY", "the record has " + size + " bytes, but no text"));
        }
        if (decoded.unreadable()) {
            return Optional.of(new Problem(
                    "ENC-INVALID",
                    decoded.unreadableBecause() + ": send the item in UTF-8, or name its charset in the header "
                            + Headers.CHARSET));
        }
        return Optional.empty();
    }

    private static boolean isBlank(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static String feed(RawItem input) {
        String feed = input.headers().getOrDefault(Headers.FEED, "");
        return feed.isBlank() ? "default" : feed.strip();
    }
}
