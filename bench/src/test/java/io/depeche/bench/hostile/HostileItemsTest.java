package io.depeche.bench.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.pipeline.Pipeline;
import io.depeche.app.settings.SettingsReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HostileItemsTest {
    private static final Path SHAPES = Path.of("../ingest/src/test/resources/items");
    private static final int OF_EACH_KIND = 6;
    private static final int SEED = 7;

    @Test
    void shouldEndEveryHostileItemSoundly() {
        // given
        HostileItems items = HostileItems.ofModestLength(SHAPES, SEED);
        Passage passage = new Passage(Pipeline.of(SettingsReader.read(Map.of())));

        // when
        List<String> faults = LongStream.range(0, (long) items.kinds() * OF_EACH_KIND)
                .parallel()
                .mapToObj(items::item)
                .flatMap(item -> passage.of(item).fault().stream()
                        .map(fault -> item.number() + " " + item.kind() + ": " + fault))
                .toList();

        // then
        assertThat(faults).isEmpty();
    }

    @Test
    void shouldMakeTheSameItemAgain() {
        // given
        long number = 1_234_567;

        // when
        HostileItems.Item one = HostileItems.of(SHAPES, SEED).item(number);
        HostileItems.Item again = HostileItems.of(SHAPES, SEED).item(number);
        HostileItems.Item ofAnotherSeed = HostileItems.of(SHAPES, SEED + 1).item(number);

        // then
        assertThat(again.bytes()).isEqualTo(one.bytes());
        assertThat(ofAnotherSeed.bytes()).isNotEqualTo(one.bytes());
    }
}
