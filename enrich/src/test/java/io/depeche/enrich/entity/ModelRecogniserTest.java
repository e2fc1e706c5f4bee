package io.depeche.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depeche.enrich.text.ArticleText;
import io.depeche.model.EntityTag;
import io.depeche.model.Growth;
import io.depeche.model.Span;
import io.depeche.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelRecogniserTest {
    static final ModelRecogniser RECOGNISER = ModelRecogniser.load(Words.shipped(), Optional.empty());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Le ministre Camille Renaudin a rencontré Angela Merkel à Berlin mardi.           | Camille Renaudin;Angela Merkel;Berlin
            en | The company said on Monday that John Miller would move to London.               | John Miller;London
            de | Der Vorstandschef von Siemens, Peter Hofer, sprach am Montag in München.        | Siemens;Peter Hofer;München
            es | El presidente Pedro Sánchez viajó el martes a Madrid con Ana García.            | Pedro Sánchez;Madrid;Ana García
            it | Il ministro Marco Rossi ha incontrato a Roma il presidente Luca Bianchi.        | Marco Rossi;Roma;Luca Bianchi
            pt | O presidente Pedro Carvalho chegou a Lisboa na segunda-feira com Ana Ferreira.  | Pedro Carvalho;Lisboa;Ana Ferreira
            nl | Minister Jan de Vries sprak maandag in Amsterdam met Peter Jansen.              | Jan de Vries;Amsterdam;Peter Jansen
            """)
    void shouldFindTheNamesOfAPlainSentenceInEveryLanguage(String language, String text, String names) {
        // then
        assertThat(recognise("", text, language))
                .extracting(EntityTag::name)
                .containsExactlyInAnyOrder(names.strip().split(";"));
    }

    @Test
    void shouldTakeOneNameForOneTypeOfThingThroughoutAStory() {
        // when one sentence alone does not tell
        List<EntityTag> tags = recognise(
                "Norwich bridge reopens",
                "NORWICH, March 14 - The bridge at Norwich, a city in Norfolk, is open again. Norwich was cut off.",
                "en");

        // then
        assertThat(tags)
                .filteredOn(tag -> tag.name().equalsIgnoreCase("Norwich"))
                .singleElement()
                .satisfies(tag -> assertThat(tag.mentions()).hasSizeGreaterThan(2));
    }

    @Test
    void shouldGiveOneEntityForAPersonUnderAllNames() {
        // when
        List<EntityTag> tags = recognise(
                "RENAUDIN QUITTE LE GOUVERNEMENT",
                "Camille Renaudin a démissionné mardi à Paris. « Merci », a dit Renaudin. Selon Mme Renaudin, tout va bien.",
                "fr");

        // then
        assertThat(tags)
                .filteredOn(tag -> tag.type() == EntityTag.Type.PERSON)
                .singleElement()
                .satisfies(tag -> {
                    assertThat(tag.name()).isEqualTo("Camille Renaudin");
                    assertThat(tag.mentions()).hasSize(4);
                });
    }

    @Test
    void shouldGiveOneEntityForAnAcronymAndItsExpansion() {
        // when
        List<EntityTag> tags = recognise(
                "La HATS renonce",
                "La Haute Autorité des télécommunications spatiales (HATS) a renoncé mardi. La HATS n'a pas dit pourquoi.",
                "fr");

        // then
        assertThat(tags).singleElement().satisfies(tag -> {
            assertThat(tag.name()).isEqualTo("Haute Autorité des télécommunications spatiales");
            assertThat(tag.type()).isEqualTo(EntityTag.Type.ORGANISATION);
            assertThat(tag.mentions()).hasSize(4);
        });
    }

    @Test
    void shouldGiveOneEntityForACompanyWithAndWithoutItsLegalForm() {
        // when
        List<EntityTag> tags = recognise(
                "", "Siemens AG said on Monday it would cut jobs. Shares of Siemens fell in Frankfurt.", "en");

        // then
        assertThat(tags)
                .filteredOn(tag -> tag.type() == EntityTag.Type.ORGANISATION)
                .singleElement()
                .satisfies(tag -> assertThat(tag.mentions()).hasSize(2));
    }

    @Test
    void shouldGiveOneEntityForANameWithAndWithoutAccents() {
        // when
        List<EntityTag> tags =
                recognise("", "François Lévêque est arrivé à Nîmes. Selon Francois Leveque, Nîmes est calme.", "fr");

        // then
        assertThat(tags).filteredOn(tag -> tag.type() == EntityTag.Type.PERSON).hasSize(1);
    }

    @Test
    void shouldNotTakeTwoPeopleOfOneSurnameForOne() {
        // when
        List<EntityTag> tags =
                recognise("", "Peter Miller met Anna Miller in London on Monday. Then Miller left.", "en");

        // then
        assertThat(tags)
                .extracting(EntityTag::name)
                .contains("Peter Miller", "Anna Miller")
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldResolveACountryInTheLanguageOfTheText() {
        // then
        assertThat(recognise("", "Die Regierung von Österreich verhandelt mit Frankreich.", "de"))
                .extracting(EntityTag::id)
                .containsExactlyInAnyOrder("AT", "FR");
        assertThat(recognise("", "Il est allé en Allemagne puis à Lyon.", "fr"))
                .filteredOn(tag -> tag.name().equals("Lyon"))
                .extracting(EntityTag::id)
                .containsOnlyNulls();
    }

    @Test
    void shouldTellAnAgencyThatIsToldThingsFromThePersonBehindIt() {
        // then
        assertThat(recognise("", "C'est ce qu'a déclaré à Reuters Nicolas Morvan, qui dirige le port de Brest.", "fr"))
                .extracting(EntityTag::name)
                .contains("Nicolas Morvan", "Reuters");
    }

    @Test
    void shouldNotTakeAPrepositionIntoThePlace() {
        // then
        assertThat(recognise("", "Une réponse aux Etats-Unis et à la Chine, a-t-il dit.", "fr"))
                .extracting(EntityTag::name)
                .contains("Etats-Unis", "Chine");
        assertThat(recognise("", "L'Europe doit mieux s'armer face aux Etats-Unis et à la Chine.", "fr"))
                .filteredOn(tag -> tag.type() == EntityTag.Type.PLACE)
                .extracting(EntityTag::name)
                .contains("Etats-Unis");
    }

    @Test
    void shouldFallBackToListsAndSaySoWhereALanguageHasNoModel() {
        // then
        assertThat(recognise("", "Pociąg do Berlin", "pl"))
                .extracting(EntityTag::name)
                .containsExactly("Berlin");
        assertThat(RECOGNISER.version()).contains("fr-", "en-", "else:gazetteer");
    }

    @Test
    void shouldPreferAModelOfTheUsersOwnAndRefuseABrokenOne(@TempDir Path own) throws IOException {
        // given
        Files.writeString(own.resolve("fr.model"), "no model");

        // then
        assertThatThrownBy(() -> ModelRecogniser.load(Words.shipped(), Optional.of(own)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("fr.model");
    }

    @Test
    void shouldPutWhatStandsInTheHeadlineFirst() {
        // then
        assertThat(recognise("Germany votes", "France watches. Later, Germany votes.", "en"))
                .extracting(EntityTag::name)
                .containsExactly("Germany", "France");
    }

    @Test
    void shouldNotDependOnTheLanguageOfTheComputer() {
        // given
        ArticleText article = new ArticleText("INDIA AND CHINA TALK", "", "en", null);
        List<EntityTag> here = RECOGNISER.recognise(article);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            // when, then
            assertThat(ModelRecogniser.load(Words.shipped(), Optional.empty()).recognise(article))
                    .isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "Paul ", "Paul de ", "A.", "d'", "A B (AB) ", "Paul AB.PA ", "SA ", "É"})
    void shouldDoWorkInProportionToHostileText(String piece) {
        // when
        double growth = Growth.of(text -> recognise("", text, "fr"), piece, 20_000);

        // then
        assertThat(growth).isLessThan(Growth.PROPORTIONATE);
    }

    @Test
    void shouldSayTheSameFromManyThreads() {
        // given
        List<String> texts = List.of(
                "Peter Miller met Anna Schmidt in London.",
                "Siemens AG is in Munich.",
                "GERMANY BEAT FRANCE IN PARIS.");
        List<List<EntityTag>> alone =
                texts.stream().map(text -> recognise("", text, "en")).toList();

        // when
        List<List<EntityTag>> together =
                texts.parallelStream().map(text -> recognise("", text, "en")).collect(Collectors.toList());

        // then
        assertThat(together).isEqualTo(alone);
    }

    static List<EntityTag> recognise(String headline, String body, String language) {
        return RECOGNISER.recognise(new ArticleText(headline, body, language, null));
    }

    static List<Span> spans(List<EntityTag> tags) {
        return tags.stream().flatMap(tag -> tag.mentions().stream()).toList();
    }
}
