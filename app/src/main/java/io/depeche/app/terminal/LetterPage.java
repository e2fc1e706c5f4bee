package io.depeche.app.terminal;

import io.depeche.app.dead.DeadLetters;
import io.depeche.app.dead.Letter;
import io.depeche.app.dead.Remedies;
import io.depeche.model.kafka.Headers;
import io.depeche.model.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A dead letter as a page for people: what happened, what to do, what was decided, its headers and its bytes. */
public final class LetterPage {
    private static final int SHOWN = 16 << 10;

    private final List<String> lines = new ArrayList<>();

    private LetterPage() {}

    /**
     * The page, without the bytes.
     *
     * @param dead knows what was decided about it
     * @param record the letter itself
     */
    public static List<String> of(Letter letter, DeadLetters dead, ConsumerRecord<byte[], byte[]> record) {
        LetterPage page = new LetterPage();
        page.fact("letter", letter.place().toString());
        page.fact("state", dead.state(letter).code());
        dead.decisions(letter).forEach(page::decision);
        page.fact("stage", letter.stage());
        page.fact("code", letter.code());
        page.fact("reason", letter.message());
        Remedies.load().of(letter.code()).ifPresent(remedy -> {
            page.fact("meaning", remedy.meaning());
            page.fact("to do", remedy.action());
        });
        page.fact("provider", letter.provider());
        page.fact("refused", letter.at() + ", attempt " + letter.attempts());
        page.fact("received", letter.received().toString());
        page.fact("raw item", letter.raw());
        page.fact("refused record", letter.source());
        page.fact("key", record.key() == null ? "none" : ReadableBytes.of(record.key(), SHOWN));
        page.headers("headers of Dépêche", record, Headers::isReserved);
        page.headers("headers of the producer", record, name -> !Headers.isReserved(name));
        return page.lines;
    }

    /** The bytes that the stage refused, as far as a terminal should show them. */
    public static List<String> bytes(byte @Nullable [] value, String where) {
        int size = value == null ? 0 : value.length;
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(size + " bytes at " + where + (size == 0 ? "" : ":"));
        if (value != null && size > 0) {
            lines.add(ReadableBytes.of(value, SHOWN));
        }
        if (size > SHOWN) {
            lines.add("… and " + (size - SHOWN) + " more bytes; --raw writes all");
        }
        return lines;
    }

    private void decision(Operation operation) {
        fact(
                operation.action() + (operation.sent() == null ? "" : " as " + operation.sent()),
                operation.at() + " by " + operation.by() + ": " + operation.reason());
    }

    private void headers(String title, ConsumerRecord<byte[], byte[]> record, Predicate<String> wanted) {
        lines.add("");
        lines.add(title + ":");
        for (Header header : record.headers()) {
            if (wanted.test(header.key())) {
                lines.add("  " + ReadableBytes.line(header.key()) + ": "
                        + (header.value() == null ? "" : ReadableBytes.of(header.value(), SHOWN)));
            }
        }
    }

    private void fact(String name, String value) {
        lines.add(String.format(Locale.ROOT, "%-15s %s", name, ReadableBytes.line(value)));
    }
}
