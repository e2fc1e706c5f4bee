package io.depeche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Json;
import io.depeche.model.Outcome;
import io.depeche.model.WireItem;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damages items at random, with fixed seeds: whatever comes, the stage answers, and what it keeps is sound. */
class MutationTest {
    private static final Ingest INGEST = Ingest.withDefaults();
    private static final int ROUNDS = 150;
    private static final String MARKS = "<>\"'&{}[]:,;\\/%#\n\t ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reuters-message.xml",
                "dpa-item.xml",
                "nitf-in-g2.xml",
                "ninjs-1.json",
                "ninjs-3.json",
                "superdesk.json",
                "page.html",
                "wire.txt"
            })
    void everyDamagedItemHasAtLeastOneOutcome(String file) {
        byte[] original = Items.file(file);
        Random random = new Random(file.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = damaged(original, random);

            List<Outcome<WireItem>> outcomes = INGEST.apply(Items.raw(damaged, Map.of()));

            assertThat(outcomes).isNotEmpty();
            for (Outcome<WireItem> outcome : outcomes) {
                outcome.fold(kept -> sound(kept.value()), skipped -> true, refused -> true);
            }
        }
    }

    private static boolean sound(WireItem item) {
        assertThat(URI.create(item.identity().uri()).isAbsolute()).isTrue();
        assertThat(Json.line(item)).doesNotContain("\n");
        return true;
    }

    private static byte[] damaged(byte[] original, Random random) {
        int from = random.nextInt(original.length);
        int length = 1 + random.nextInt(40);
        int to = Math.min(original.length, from + length);
        byte[] copy = original.clone();
        switch (random.nextInt(4)) {
            case 0 -> {
                return Arrays.copyOf(copy, from);
            }
            case 1 -> {
                byte[] noise = new byte[to - from];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, copy, from, noise.length);
            }
            case 2 -> {
                System.arraycopy(copy, to, copy, from, copy.length - to);
                return Arrays.copyOf(copy, copy.length - (to - from));
            }
            default -> {
                for (int i = 0; i < length; i++) {
                    copy[random.nextInt(copy.length)] = (byte) MARKS.charAt(random.nextInt(MARKS.length()));
                }
            }
        }
        return copy;
    }
}
