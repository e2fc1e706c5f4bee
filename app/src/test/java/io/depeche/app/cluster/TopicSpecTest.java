package io.depeche.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import io.depeche.model.kafka.Topics;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicSpecTest {
    @Test
    void shouldPlanEveryTopicThatHasAName() throws ReflectiveOperationException {
        // given
        Settings settings = SettingsReader.read(Map.of());
        List<Method> names = Stream.of(Topics.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == String.class && method.getParameterCount() == 0)
                .filter(method -> !List.of("prefix", "toString").contains(method.getName()))
                .toList();

        // when
        List<String> planned =
                TopicSpec.all(settings).stream().map(TopicSpec::name).toList();

        // then
        assertThat(planned).hasSize(names.size());
        for (Method name : names) {
            assertThat(planned).contains((String) name.invoke(settings.topics()));
        }
    }

    @Test
    void shouldKeepWhatSubscribersReadInAFormThatEveryClientReads() {
        // given
        Settings settings = SettingsReader.read(Map.of("KAFKA_PRODUCER_COMPRESSION_TYPE", "zstd"));
        Topics topics = settings.topics();

        // when
        List<TopicSpec> all = TopicSpec.all(settings, List.of("desk.ports"));

        // then
        assertThat(all)
                .filteredOn(topic -> topic.name().startsWith(topics.articles())
                        || List.of(
                                        "desk.ports",
                                        topics.watched(),
                                        topics.held(),
                                        topics.operations(),
                                        topics.deadLetters(),
                                        topics.skipped())
                                .contains(topic.name()))
                .hasSize(9)
                .allSatisfy(topic -> assertThat(topic.config()).containsEntry("compression.type", "gzip"));
    }
}
