package io.depeche.ingest;

import static io.depeche.ingest.Items.onlyKept;
import static io.depeche.ingest.Items.raw;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.ingest.feed.FeedProfiles;
import io.depeche.model.PubStatus;
import io.depeche.model.WireItem;
import io.depeche.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's own lists of words reach the reading of items. */
class OwnWordsTest {
    private final Path own;

    OwnWordsTest(@TempDir Path own) {
        this.own = own;
    }

    @Test
    void shouldReadATimeInAZoneOfTheUsers() throws IOException {
        // given
        write("any/time-zones.tsv", "name\toffset\twhere\nXLT\t+1000\t-\n");

        // when
        WireItem item = read("""
                {"uri": "urn:x:1", "standard": {"name": "ninjs"}, "headline": "Rain",
                 "versioncreated": "Thu, 26 Feb 2026 10:15:30 XLT"}
                """);

        // then
        assertThat(item.times().versionCreated()).hasToString("2026-02-26T00:15:30Z");
    }

    @Test
    void shouldReadAStatusOfTheUsers() throws IOException {
        // given
        write("any/status-words.tsv", "word\tstatus\nspiked\tcanceled\n");

        // when
        WireItem item = read("""
                {"uri": "urn:x:1", "standard": {"name": "ninjs"}, "headline": "Rain", "pubstatus": "spiked"}
                """);

        // then
        assertThat(item.status().pubStatus()).isEqualTo(PubStatus.CANCELED);
    }

    @Test
    void shouldTakeALineForANoteByAWordOfTheUsers() throws IOException {
        // given
        write("es/editors-notes.tsv", "word\tuse\nurgente\talone\n");
        write("es/byline-prefixes.tsv", "word\tuse\nescribe\tteleprinter\n");

        // when
        WireItem item = read("\u0001nsw0041 3 eco 58\r\n\u0002URGENTE\r\nLluvia en Norderoog\r\nEscribe Ana Ruiz =\r\n"
                + "\r\nNorderoog (nsw) - Llueve.\r\n\u0003261015 GMT Feb 26\u0004");

        // then
        assertThat(item.lines().edNote()).isEqualTo("URGENTE");
        assertThat(item.lines().headlines()).containsExactly("Lluvia en Norderoog");
        assertThat(item.lines().byline()).isEqualTo("Escribe Ana Ruiz");
    }

    private WireItem read(String item) {
        return onlyKept(Ingest.of(FeedProfiles.load(Optional.empty()), Words.load(Optional.of(own)))
                .apply(raw(item)));
    }

    private void write(String file, String text) throws IOException {
        Path path = own.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
