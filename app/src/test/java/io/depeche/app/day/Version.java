package io.depeche.app.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of an item, before it has a format.
 *
 * @param id of the article; for an item of a teleprinter its number
 * @param created when it was made
 * @param status as the wire writes it
 * @param embargo its end, as the wire writes it
 */
record Version(
        String id,
        int number,
        Instant created,
        String status,
        String headline,
        @Nullable String note,
        @Nullable String signal,
        @Nullable String embargo,
        List<String> paragraphs) {
    private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");

    /** A usable version of a story, made an hour after the one before it. */
    static Version of(String id, int number, Story story) {
        return new Version(
                id,
                number,
                MORNING.plus(Duration.ofHours(number)),
                "usable",
                story.headline(),
                null,
                null,
                null,
                story.text(number));
    }

    Version status(String to) {
        return new Version(id, number, created, to, headline, note, signal, embargo, paragraphs);
    }

    Version headline(String to) {
        return new Version(id, number, created, status, to, note, signal, embargo, paragraphs);
    }

    Version note(String to) {
        return new Version(id, number, created, status, headline, to, signal, embargo, paragraphs);
    }

    Version signal(String to) {
        return new Version(id, number, created, status, headline, note, to, embargo, paragraphs);
    }

    Version embargo(String to) {
        return new Version(id, number, created, status, headline, note, signal, to, paragraphs);
    }

    Version text(List<String> to) {
        return new Version(id, number, created, status, headline, note, signal, embargo, to);
    }

    Version later(Duration by) {
        return new Version(id, number, created.plus(by), status, headline, note, signal, embargo, paragraphs);
    }
}
