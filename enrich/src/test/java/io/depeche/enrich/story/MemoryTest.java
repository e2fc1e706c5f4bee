package io.depeche.enrich.story;

import static io.depeche.model.ArticleBuilder.aPlainArticle;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Story.Change;
import io.depeche.model.operation.Erasure;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final Instant RECEIVED = Instant.parse("2024-03-14T08:00:00Z");
    private static final Revision REVISION =
            Revision.of(1, aPlainArticle().withReceived(RECEIVED.toString()).enriched(), Change.NEW, null);

    @Test
    void shouldForgetTheTextBeforeTheRevision() {
        // then
        assertThat(after(Duration.ZERO)).isEqualTo(REVISION);
        assertThat(after(Memory.OF_TEXTS)).isEqualTo(REVISION);
        assertThat(after(Memory.OF_TEXTS.plusSeconds(1))).isEqualTo(REVISION.withoutText());
        assertThat(after(Memory.OF_REVISIONS)).isEqualTo(REVISION.withoutText());
        assertThat(after(Memory.OF_REVISIONS.plusSeconds(1))).isNull();
    }

    @Test
    void shouldForgetNothingWhileNothingIsReceived() {
        // given
        Memory memory = new Memory();

        // then
        assertThat(memory.remains(REVISION)).isEqualTo(REVISION);
        assertThat(memory.isTooOld(Instant.EPOCH)).isFalse();
    }

    @Test
    void shouldKnowWhichItemsAreOlderThanWhatItRemembers() {
        // given
        Memory memory = new Memory();
        memory.receive(RECEIVED);
        memory.receive(RECEIVED.minusSeconds(60));

        // then
        assertThat(memory.isTooOld(RECEIVED.minus(Memory.OF_REVISIONS))).isFalse();
        assertThat(memory.isTooOld(RECEIVED.minus(Memory.OF_REVISIONS).minusSeconds(1)))
                .isTrue();
    }

    @Test
    void shouldNeverForgetThatAnArticleWasErased() {
        // given
        Revision erased =
                Revision.of(2, aPlainArticle().withFormat(Erasure.FORMAT).enriched(), Change.KILL, REVISION);
        Memory memory = new Memory();

        // when
        memory.receive(RECEIVED.plus(Memory.OF_REVISIONS.multipliedBy(100)));

        // then
        assertThat(memory.remains(erased)).isEqualTo(erased);
    }

    private static @org.jspecify.annotations.Nullable Revision after(Duration time) {
        Memory memory = new Memory();
        memory.receive(RECEIVED.plus(time));
        return memory.remains(REVISION);
    }
}
