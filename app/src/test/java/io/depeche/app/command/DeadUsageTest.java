package io.depeche.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadUsageTest {
    @Test
    void shouldRefuseToSendEverythingByAccident() {
        Console console = Console.run("dead", "redrive", "--apply", "--by", "A. Ruiz", "--reason", "mended");

        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).startsWith("select letters");
    }

    @ParameterizedTest
    @CsvSource({
        "list --since yesterday, 'yesterday' is not a time",
        "list --stage distil, 'INGEST, ENRICH, SINK'",
        "list --code NOPE, 'the codes of letters are BUG, CLN-NO-TEXT, '",
        "redrive --code NOPE-*, 'RAW-TOO-LARGE, '",
        "discard foo, 'foo' is not a coordinate: write wire.dead-letters-0@17",
        "redrive wire.dead-letters, is not a coordinate",
        "show wire.raw-0@1#3/2, is not a coordinate",
        "show, 'COORDINATE'",
        "redrive --every --apply, '--reason=TEXT, --by=NAME'",
        "discard --every --apply --by me, '--reason=TEXT'",
        "discard --every --apply --by me --reason ' ', 'COORDINATE'",
        "forget all, 'forget'"
    })
    void shouldSayWhatIsWrongWithTheUsage(String arguments, String message) {
        // given
        List<String> all = new ArrayList<>(List.of("dead"));
        all.addAll(List.of(arguments.split(" ")));

        // when
        Console console = Console.run(all.toArray(String[]::new));

        // then
        assertThat(console.exitCode()).isEqualTo(2);
        assertThat(console.err()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23,2026-11-23T00:00:00Z",
        "2026-11-23T10:15:30Z,2026-11-23T10:15:30Z",
        "2h,2026-11-24T10:00:00Z",
        "3d,2026-11-21T12:00:00Z"
    })
    void shouldReadTimesAsUsersWriteThem(String text, Instant time) {
        assertThat(PastTime.read(text, Instant.parse("2026-11-24T12:00:00Z"))).isEqualTo(time);
    }
}
