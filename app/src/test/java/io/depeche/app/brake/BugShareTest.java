package io.depeche.app.brake;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.settings.BugLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BugShareTest {
    /** {@code b} is an item that met a bug, {@code .} any other. */
    @ParameterizedTest
    @CsvSource({
        "2/10, b.b.......b, false",
        "2/10, b.b......b, true",
        "2/10, bbb, true",
        "2/10, bb........bb, false",
        "2/10, bb.bbbb, true",
        "0/5, ....., false",
        "0/5, ....b, true",
    })
    void shouldPullWhenMoreThanTheLimitOfTheLastItemsAreBugs(String limit, String items, boolean pulled) {
        BugShare share = new BugShare(limit(limit));

        boolean now = false;
        for (int i = 0; i < items.length(); i++) {
            if (items.charAt(i) == 'b') {
                now |= share.bug();
            } else {
                share.item();
            }
        }

        assertThat(now).isEqualTo(pulled);
    }

    @Test
    void shouldBeginAgainAfterARelease() {
        BugShare share = new BugShare(limit("1/10"));
        share.bug();
        assertThat(share.bug()).isTrue();

        share.forget();

        assertThat(share.bug()).isFalse();
        assertThat(share.bug()).isTrue();
    }

    private static BugLimit limit(String text) {
        String[] parts = text.split("/", 2);
        return new BugLimit(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
}
