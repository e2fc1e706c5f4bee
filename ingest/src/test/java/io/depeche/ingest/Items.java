package io.depeche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Outcome;
import io.depeche.model.Payload;
import io.depeche.model.Problem;
import io.depeche.model.RawItem;
import io.depeche.model.Remark;
import io.depeche.model.WireItem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Raw items for tests, and short ways to look at what became of them. */
final class Items {
    static final Instant RECEIVED = Instant.parse("2026-02-26T19:00:00Z");

    private Items() {}

    /** The bytes of a file in {@code items/}. */
    static byte[] file(String name) {
        try (InputStream in = Objects.requireNonNull(Items.class.getResourceAsStream("/items/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RawItem raw(byte[] bytes, Map<String, String> headers) {
        return new RawItem(Payload.of(bytes), headers, "wire.raw-0@41", RECEIVED);
    }

    static RawItem raw(String text) {
        return raw(text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static RawItem rawFile(String name) {
        return raw(file(name), Map.of());
    }

    static WireItem kept(Outcome<WireItem> outcome) {
        return outcome.<Optional<WireItem>>fold(
                        k -> Optional.of(k.value()), s -> Optional.empty(), r -> Optional.empty())
                .orElseThrow(() -> new AssertionError("not kept: " + outcome));
    }

    static WireItem onlyKept(List<Outcome<WireItem>> outcomes) {
        assertThat(outcomes).hasSize(1);
        return kept(outcomes.get(0));
    }

    static Problem refused(Outcome<WireItem> outcome) {
        return outcome.<Optional<Problem>>fold(
                        k -> Optional.empty(), s -> Optional.empty(), r -> Optional.of(r.problem()))
                .orElseThrow(() -> new AssertionError("not refused: " + outcome));
    }

    static Problem skipped(Outcome<WireItem> outcome) {
        return outcome.<Optional<Problem>>fold(
                        k -> Optional.empty(), s -> Optional.of(s.reason()), r -> Optional.empty())
                .orElseThrow(() -> new AssertionError("not skipped: " + outcome));
    }

    static List<String> remarks(WireItem item) {
        return item.lineage().remarks().stream().map(Remark::code).toList();
    }
}
