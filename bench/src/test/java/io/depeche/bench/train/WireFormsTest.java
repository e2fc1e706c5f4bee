package io.depeche.bench.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.entity.tagger.Trainer.Document;
import io.depeche.enrich.entity.tagger.Trainer.Name;
import io.depeche.model.EntityTag;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireFormsTest {
    private static final Map<String, List<String>> NAMES = Map.of(
            "city", List.of("Calveira"),
            "company", List.of("Ostrelle"),
            "country", List.of("Norland"),
            "first", List.of("Ada"),
            "surname", List.of("Quillon"));

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de", "es", "it", "pt", "nl"})
    void shouldFillEverySlotOfEveryForm(String language) {
        List<Document> documents = WireForms.load(language, NAMES, 7).documents(3);

        assertThat(documents).isNotEmpty();
        assertThat(documents).allSatisfy(document -> assertThat(document.text()).doesNotContain("{", "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de", "es", "it", "pt", "nl"})
    void shouldMarkEachNameWithItsType(String language) {
        for (Document document : WireForms.load(language, NAMES, 7).documents(3)) {
            assertThat(document.names())
                    .isSortedAccordingTo((one, other) -> one.end() <= other.start() ? -1 : 1)
                    .allSatisfy(name -> assertThat(written(document, name)).isNotBlank())
                    .filteredOn(name -> written(document, name).equals("Norland"))
                    .allSatisfy(name -> assertThat(name.type()).isEqualTo(EntityTag.Type.PLACE));
        }
    }

    private static String written(Document document, Name name) {
        return document.text().substring(name.start(), name.end());
    }
}
