package io.depeche.app.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.Logged;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContactTest {
    private static final Instant START = Instant.parse("2024-03-14T08:00:00Z");

    @RegisterExtension
    final Logged logged = Logged.by(KafkaContact.class);

    private final Watch watch = new Watch();
    private final Contact contact = new Contact("kafka:9092", watch);

    @Test
    void shouldSayOnceSinceWhenKafkaIsSilentAndOnceThatItIsBack() {
        for (int second : new int[] {2, 4}) {
            watch.second = second;
            contact.missed();
            assertThat(contact.silentSince()).isEmpty();
        }
        for (int second : new int[] {6, 8, 40}) {
            watch.second = second;
            contact.missed();
            assertThat(contact.silentSince()).contains(START);
        }
        watch.second = 62;
        contact.answered();

        assertThat(contact.silentSince()).isEmpty();
        assertThat(logged.lines())
                .containsExactly(
                        "WARN Kafka at kafka:9092 does not answer; the stages wait for it and lose nothing"
                                + " since=2024-03-14T08:00:00Z",
                        "INFO Kafka at kafka:9092 answers again seconds=62");
    }

    @Test
    void shouldSayNothingOfAShortPause() {
        for (int second = 0; second < 20; second += 4) {
            watch.second = second;
            contact.answered();
            watch.second = second + 3;
            contact.missed();
        }

        assertThat(contact.silentSince()).isEmpty();
        assertThat(logged.lines()).isEmpty();
    }

    /** A clock that the test sets. */
    private static final class Watch extends Clock {
        private int second;

        @Override
        public Instant instant() {
            return START.plusSeconds(second);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
