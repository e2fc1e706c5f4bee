package io.depeche.enrich.clean;

import static io.depeche.enrich.clean.Items.CLEANER;
import static io.depeche.enrich.clean.Items.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Article.Contributor;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Real items of the corpus. */
class CorpusTest {
    @Test
    void theSampleOfThePortalIsCleanedExactly() throws IOException {
        // given
        String raw = Files.readString(Shared.corpus().resolve("items/text/portal/000_bf80bbb83628ea12.txt"));

        // when
        Cleaned cleaned = CLEANER.clean(Items.text(raw));

        // then
        texts(cleaned).forEach(System.out::println);
        cleaned.removed().forEach(System.out::println);
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
        assertThat(texts(cleaned)).hasSize(12);
        assertThat(texts(cleaned).get(0)).startsWith("Les services de renseignements français");
        assertThat(texts(cleaned).get(11)).endsWith("après des années de traque.");
    }
}
