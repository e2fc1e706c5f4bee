package io.depeche.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.InstrumentTag.Mention;
import io.depeche.model.InstrumentTag.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tags of which not all mentions are listed. */
class TagTest {
    private static final Span FIRST = new Span(Field.BODY, 0, 6, "Thales");
    private static final Span SECOND = new Span(Field.BODY, 20, 26, "Thales");

    @Test
    void shouldCountTheMentionsOfAnEntityThatItDoesNotList() {
        // given
        EntityTag all = Examples.anEntity().with(EntityTag.Type.ORGANISATION, List.of(FIRST, SECOND));

        // when
        EntityTag first = all.withFirst(1);

        // then
        assertThat(first.mentions()).containsExactly(FIRST);
        assertThat(first.furtherMentions()).isEqualTo(1);
        assertThat(all.furtherMentions()).isNull();
    }

    @Test
    void shouldCountTheMentionsOfAnInstrumentThatItDoesNotList() {
        // given
        InstrumentTag all = Examples.anInstrument()
                .withMentions(List.of(Mention.at(FIRST, Method.NAME, "name"), Mention.at(SECOND, Method.NAME, "name")));

        // when
        InstrumentTag first = all.withFirst(1);

        // then
        assertThat(first.mentions()).extracting(Mention::start).containsExactly(0);
        assertThat(first.furtherMentions()).isEqualTo(1);
        assertThat(all.furtherMentions()).isNull();
    }

    @Test
    void shouldStayTheSameWhenAllMentionsAreListed() {
        assertThat(Examples.anEntity().withFirst(1)).isEqualTo(Examples.anEntity());
        assertThat(Examples.anInstrument().withFirst(5)).isEqualTo(Examples.anInstrument());
    }
}
