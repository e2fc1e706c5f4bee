package io.depeche.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.Logged;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadabilityTest {
    @RegisterExtension
    final Logged logged = Logged.by(Readability.class);

    private final Readability readability = new Readability("wire.reference");

    @Test
    void shouldLogOneLineWhenATopicCanNoLongerBeReadAndOneWhenItCanAgain() {
        // when
        readability.succeeded();
        readability.failed(refused());
        readability.failed(refused());
        readability.succeeded();
        readability.succeeded();

        // then
        assertThat(logged.lines()).hasSize(2);
        assertThat(logged.lines().get(0))
                .startsWith("ERROR cannot read wire.reference; keeping the data in use")
                .endsWith(": the right Read on topic wire.reference is lacking");
        assertThat(logged.lines().get(1)).startsWith("INFO wire.reference can be read again");
    }

    @Test
    void shouldLogAnotherLineForAnotherReason() {
        // when
        readability.failed(refused());
        readability.failed(new TopicAuthorizationException("another"));

        // then
        assertThat(logged.lines()).hasSize(2);
    }

    private static TopicAuthorizationException refused() {
        return new TopicAuthorizationException("the right Read on topic wire.reference is lacking");
    }
}
