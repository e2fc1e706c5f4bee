package io.depeche.enrich.clean;

import static io.depeche.enrich.clean.Items.CLEANER;
import static io.depeche.enrich.clean.Items.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.clean.text.Characters;
import io.depeche.model.Article.Contributor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Real items of the corpus. */
class CorpusTest {
    @Test
    void shouldCleanTheSampleOfThePortalExactly() throws IOException {
        // given
        String raw = Files.readString(Shared.corpus().resolve("items/text/portal/000_bf80bbb83628ea12.txt"));

        // when
        Cleaned cleaned = CLEANER.clean(Items.text(raw));

        // then
        assertThat(cleaned.headline())
                .isEqualTo("La DGSI renouvelle son contrat avec le groupe US Palantir en attendant mieux");
        assertThat(cleaned.headlineTags()).containsExactly("France");
        assertThat(cleaned.originalHeadline()).startsWith("France-La DGSI").endsWith("en attendant mieux");
        assertThat(cleaned.authors()).containsExactly("Mathieu Rosemain");
        assertThat(cleaned.dateline()).isNotNull();
        assertThat(cleaned.dateline().place()).isEqualTo("Paris");
        assertThat(cleaned.provider()).isEqualTo("Reuters");
        assertThat(cleaned.versionCreated()).isEqualTo(Instant.parse("2019-11-27T17:18:00Z"));
        assertThat(cleaned.contributors())
                .containsExactly(
                        new Contributor("Simon Carraud", "translation"),
                        new Contributor("Jean-Michel Bélot", "editing"));
        assertThat(texts(cleaned)).hasSize(11);
        assertThat(texts(cleaned).get(0)).startsWith("Les services de renseignements français");
        assertThat(texts(cleaned).get(10)).endsWith("après des années de traque.");
    }

    /** The ends of bodies that were read by eye. Field headlines and 7-bit envelopes are the readers' work, not ours. */
    @Test
    void shouldBeginAndEndBodiesAsReadByEye() throws IOException {
        // given
        Path corpus = Shared.corpus();
        List<String[]> rows = Files.readAllLines(corpus.resolve("expected.clean.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(row -> !row[0].startsWith("text/"))
                .toList();

        // then
        SoftAssertions.assertSoftly(softly -> {
            for (String[] row : rows) {
                Cleaned cleaned =
                        CLEANER.clean(BodyOf.file(corpus.resolve("items").resolve(row[0])));
                String body = Characters.oneLine(Items.body(cleaned));
                softly.assertThat(body).as(row[0]).startsWith(row[2]);
                // the table was read before the line of contributors became a credit
                String credit = Items.removedBy(cleaned, "ap.contributed");
                softly.assertThat(row[3].endsWith("contributed to this report.") ? credit : body)
                        .as(row[0])
                        .endsWith(row[3]);
                softly.assertThat(cleaned.dateline()).as(row[0]).isNotNull();
            }
        });
        assertThat(rows).hasSizeGreaterThan(15);
    }
}
