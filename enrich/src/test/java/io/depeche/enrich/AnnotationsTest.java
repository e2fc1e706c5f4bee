package io.depeche.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.entity.ModelRecogniser;
import io.depeche.enrich.reference.load.StarterTables;
import io.depeche.enrich.text.ArticleText;
import io.depeche.enrich.ticker.InstrumentFinder;
import io.depeche.model.EntityTag;
import io.depeche.model.Field;
import io.depeche.model.InstrumentTag;
import io.depeche.model.Span;
import io.depeche.words.Table;
import io.depeche.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnnotationsTest {
    private static final InstrumentFinder TAGGER = InstrumentFinder.of(StarterTables.reference(Words.shipped()));
    private static final ModelRecogniser RECOGNISER = ModelRecogniser.load(Words.shipped(), Optional.empty());
    private static final Instant PUBLISHED = Instant.parse("2024-06-03T12:00:00Z");

    @Test
    void shouldTakeNoPartOfAPersonsNameForACompany() {
        // given
        ArticleText text = text("Shares and revenue rose, said Thales Montgomery on Monday.");
        EntityTag person = entity(EntityTag.Type.PERSON, "Thales Montgomery", 30);

        // when
        Annotations annotations = Annotations.of(List.of(person), namedAt("Thales", 30, text));

        // then
        assertThat(annotations.instruments()).isEmpty();
        assertThat(annotations.entities()).containsExactly(person);
    }

    @Test
    void shouldTakeNoPartOfAnInstitutionsNameForACompany() {
        // given
        ArticleText text = text("The Central Bank of Ireland said that shares of Bank of Ireland rose.");
        EntityTag institution = entity(EntityTag.Type.ORGANISATION, "Central Bank of Ireland", 4);

        // when
        Annotations annotations = Annotations.of(List.of(institution), TAGGER.tag(text, List.of()));

        // then
        assertThat(annotations.instruments())
                .flatExtracting(InstrumentTag::mentions)
                .extracting(InstrumentTag.Mention::start)
                .containsExactly(48);
    }

    @Test
    void shouldCallACompanyAnOrganisation() {
        // given
        ArticleText text = text("Shares of Thales rose on revenue.");
        EntityTag place = entity(EntityTag.Type.PLACE, "Thales", 10);

        // when
        Annotations annotations = Annotations.of(List.of(place), TAGGER.tag(text, List.of()));

        // then
        assertThat(annotations.entities()).extracting(EntityTag::type).containsExactly(EntityTag.Type.ORGANISATION);
        assertThat(annotations.instruments())
                .extracting(tag -> tag.identifiers().isin())
                .containsExactly("FR0000121329");
    }

    @ParameterizedTest
    @CsvSource({"ORGANISATION, 1", "PERSON, 0", "PLACE, 0"})
    void shouldTakeANameWithoutEvidenceForACompanyWhereItIsAnOrganisation(EntityTag.Type type, int instruments) {
        // given
        ArticleText text = text("Rain fell when Ryanair came to the village.");
        EntityTag entity = entity(type, "Ryanair", 15);

        // when
        Annotations annotations = Annotations.of(List.of(entity), TAGGER.tag(text, List.of()));

        // then
        assertThat(annotations.instruments()).hasSize(instruments);
    }

    @Test
    void shouldKeepAnInstrumentThatTheAgencyCodedAndTheTextDoesNotName() {
        // given
        InstrumentTag coded =
                TAGGER.tag(text("Shares of Ryanair rose."), List.of()).get(0).withMentions(List.of());

        // when
        Annotations annotations = Annotations.of(List.of(), List.of(coded));

        // then
        assertThat(annotations.instruments()).containsExactly(coded);
    }

    @Test
    void shouldAddACompanyThatNoEntityNames() {
        // given
        ArticleText text = text("Shares of Thales rose on revenue, Thales said.");

        // when
        Annotations annotations = Annotations.of(List.of(), TAGGER.tag(text, List.of()));

        // then
        assertThat(annotations.entities()).singleElement().satisfies(entity -> {
            assertThat(entity.name()).isEqualTo("Thales");
            assertThat(entity.type()).isEqualTo(EntityTag.Type.ORGANISATION);
            assertThat(entity.mentions()).extracting(Span::start).containsExactly(10, 34);
        });
    }

    @Test
    void shouldAddToAnOrganisationWhereElseItsCompanyIsNamed() {
        // given
        ArticleText text = text("Shares of Thales rose on revenue, Thales said.");

        // when
        Annotations annotations =
                Annotations.of(List.of(entity(EntityTag.Type.ORGANISATION, "Thales", 34)), TAGGER.tag(text, List.of()));

        // then
        assertThat(annotations.entities()).singleElement().satisfies(entity -> assertThat(entity.mentions())
                .extracting(Span::start)
                .containsExactly(10, 34));
    }

    @Test
    void shouldTakeNoCodeForAName() {
        // given
        ArticleText text = text("Thales TCFP.PA rose.");
        EntityTag code = entity(EntityTag.Type.ORGANISATION, "TCFP.PA", 7);

        // when
        Annotations annotations = Annotations.of(List.of(code), TAGGER.tag(text, List.of()));

        // then
        assertThat(annotations.entities()).extracting(EntityTag::name).containsExactly("Thales");
    }

    @Test
    void shouldAgreeOnAWholeText() {
        // given
        ArticleText text = new ArticleText(
                "Thales gagne un contrat",
                "Thales TCFP.PA et Sopra Steria SOPR.PA ont gagné un contrat, a dit Camille Renaudin à Paris.",
                "fr",
                PUBLISHED);

        // when
        Annotations annotations = Annotations.of(RECOGNISER.recognise(text), TAGGER.tag(text, List.of()));

        // then
        assertThat(annotations.entities())
                .extracting(entity -> entity.type().code() + " " + entity.name())
                .containsExactlyInAnyOrder(
                        "organisation Thales", "organisation Sopra Steria", "person Camille Renaudin", "place Paris");
    }

    static Stream<Table.Row> agreed() {
        return Table.load("/ticker/agreed.tsv").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("agreed")
    void shouldNameCompaniesWholeAndAlone(Table.Row row) {
        // given
        ArticleText text = new ArticleText("", row.get("text").replace("{n}", "\n"), row.get("language"), PUBLISHED);

        // when
        Annotations annotations = Annotations.of(RECOGNISER.recognise(text), TAGGER.tag(text, List.of()));

        // then
        assertThat(names(annotations, EntityTag.Type.ORGANISATION))
                .containsExactlyInAnyOrderElementsOf(cell(row, "organisations"));
        assertThat(names(annotations, EntityTag.Type.PLACE)).containsAll(cell(row, "others"));
    }

    private static List<String> names(Annotations annotations, EntityTag.Type type) {
        return annotations.entities().stream()
                .filter(entity -> entity.type() == type)
                .map(EntityTag::name)
                .toList();
    }

    private static List<String> cell(Table.Row row, String column) {
        return row.find(column)
                .map(names -> List.of(names.replace("{n}", "\n").split(";", -1)))
                .orElse(List.of());
    }

    private static List<InstrumentTag> namedAt(String name, int start, ArticleText text) {
        List<InstrumentTag> tags = TAGGER.tag(text("Shares of " + name + " rose on revenue."), List.of());
        return tags.stream()
                .map(tag -> tag.withMentions(List.of(InstrumentTag.Mention.at(
                        new Span(
                                Field.BODY,
                                start,
                                start + name.length(),
                                text.body().substring(start, start + name.length())),
                        InstrumentTag.Method.NAME,
                        "name"))))
                .toList();
    }

    private static EntityTag entity(EntityTag.Type type, String name, int start) {
        return new EntityTag(
                type, name, null, 0.5, 0.9, List.of(new Span(Field.BODY, start, start + name.length(), name)));
    }

    private static ArticleText text(String body) {
        return new ArticleText("", body, "en", PUBLISHED);
    }
}
