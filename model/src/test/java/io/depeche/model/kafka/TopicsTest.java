package io.depeche.model.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {
    @Test
    void shouldStartEveryTopicWithThePrefix() {
        // given
        Topics topics = new Topics("desk");

        // when
        List<String> names = List.of(
                topics.raw(),
                topics.items(),
                topics.names(),
                topics.enriched(),
                topics.articles(),
                topics.latest(),
                topics.byTicker(),
                topics.held(),
                topics.operations(),
                topics.deadLetters(),
                topics.skipped());

        // then
        assertThat(names)
                .containsExactly(
                        "desk.raw",
                        "desk.items",
                        "desk.names",
                        "desk.enriched",
                        "desk.articles",
                        "desk.articles.latest",
                        "desk.articles.by-ticker",
                        "desk.held",
                        "desk.operations",
                        "desk.dead-letters",
                        "desk.skipped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wire raw", "dépêche", "wire/raw", "wire\n"})
    void shouldRefuseAPrefixThatKafkaWouldRefuse(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Topics(prefix))
                .withMessageContaining("use letters, digits");
    }
}
