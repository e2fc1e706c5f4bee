package io.depeche.enrich.entity;

import static io.depeche.enrich.entity.EntityTexts.CUES;
import static io.depeche.enrich.entity.EntityTexts.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.text.ArticleText;
import io.depeche.enrich.text.SpanFinder;
import io.depeche.enrich.trail.Trail;
import io.depeche.model.Field;
import io.depeche.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncedOrganisationsTest {
    @Test
    void shouldFindWhatIsAnnouncedWithAnAcronymOrACode() {
        // when
        AnnouncedOrganisations found =
                read("", "La Haute Autorité de santé (HAS) et Nordlicht Energie NLEG.DE montent.");

        // then
        assertThat(found.announced())
                .extracting(NamedSpan::text)
                .containsExactly("Haute Autorité de santé", "HAS", "Nordlicht Energie");
    }

    @Test
    void shouldFindTheAnnouncedAgainInHeadlineAndBody() {
        // when
        AnnouncedOrganisations found =
                read("Nordlicht Energie monte", "Nordlicht Energie NLEG.DE monte. Nordlicht Energie a parlé.");

        // then
        assertThat(found.repeated())
                .extracting(NamedSpan::span)
                .contains(
                        new Span(Field.HEADLINE, 0, 17, "Nordlicht Energie"),
                        new Span(Field.BODY, 33, 50, "Nordlicht Energie"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nordlicht Energie AG monte.",
                "La Haute Autorité de santé monte.",
                "Le HAS monte (hier).",
                "Voir www.Example.COM ou fichier.TXT.",
                ""
            })
    void shouldNotTakeALegalFormOrAnythingElseForAnAnnouncement(String body) {
        // when
        AnnouncedOrganisations found = read("", body);

        // then
        assertThat(found.announced()).isEmpty();
        assertThat(found.repeated()).isEmpty();
    }

    @Test
    void shouldAnnounceNoPartOfATextTwice() {
        // given: an acronym that looks like the name before a code
        String body = "La Haute Autorité de santé (HAS) et HAS HASX.PA";

        // when
        List<Span> spans =
                read("", body).announced().stream().map(NamedSpan::span).toList();

        // then
        assertThat(spans).doesNotHaveDuplicates();
        for (int i = 0; i < spans.size(); i++) {
            for (int j = i + 1; j < spans.size(); j++) {
                assertThat(spans.get(i).start() < spans.get(j).end()
                                && spans.get(j).start() < spans.get(i).end())
                        .isFalse();
            }
        }
    }

    private static AnnouncedOrganisations read(String headline, String body) {
        return AnnouncedOrganisations.read(
                SpanFinder.of(new ArticleText(headline, body, "fr", null)), FRENCH, CUES, List.of(), Trail.SILENT);
    }
}
