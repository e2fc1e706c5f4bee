package io.depeche.enrich.story.notice;

import static io.depeche.model.ArticleBuilder.aPlainArticle;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import io.depeche.enrich.text.RuleText;
import io.depeche.model.WireItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticesTest {
    private static final Notices NOTICES = Notices.shipped();

    @TestFactory
    List<DynamicTest> shouldDoWhatTheExamplesOfTheRulesSay() {
        List<DynamicTest> tests = new ArrayList<>();
        NoticeLoader.files().forEach((name, file) -> file.rules().forEach(entry -> entry.examples()
                .forEach(example -> tests.add(DynamicTest.dynamicTest(
                        name + " " + entry.rule() + ": " + example.in(), () -> check(name, file, entry, example))))));
        return tests;
    }

    private static void check(String name, NoticeFile file, NoticeFile.Entry entry, NoticeFile.Example example) {
        // given
        NoticeRule rule = NoticeLoader.rule(name, file, entry);
        Map<String, String> expected = new java.util.HashMap<>();
        put(expected, "id", example.id());
        put(expected, "slug", example.slug());
        put(expected, "headline", example.headline());

        // when
        Map<String, String> found = new java.util.HashMap<>();
        rule.names(example.in(), found::put);

        // then
        assertThat(rule.fits(new RuleText(example.in()))).isEqualTo(!Objects.equals(example.fits(), false));
        assertThat(found).isEqualTo(expected);
    }

    /** A line that no rule is tried on costs nothing; so no rule may be kept from its match. */
    @Test
    void shouldKeepNoRuleFromALineThatItFits() {
        // given
        List<String> lines = NoticeLoader.files().values().stream()
                .flatMap(file -> file.rules().stream())
                .flatMap(entry -> entry.examples().stream())
                .map(NoticeFile.Example::in)
                .flatMap(line -> Stream.of(line, line.toUpperCase(Locale.ROOT), line.toLowerCase(Locale.ROOT)))
                .toList();

        // then
        for (NoticeRule rule : NoticeLoader.rules()) {
            Pattern pattern = rule.pattern();
            assertThat(lines)
                    .filteredOn(line -> pattern.matcher(line).find())
                    .as(rule.name())
                    .allMatch(line -> new RuleText(line).hasOneOf(rule.needed()));
        }
    }

    @Test
    void shouldKnowWhatEveryRuleForTextsNeeds() {
        // then
        assertThat(NoticeLoader.rules())
                .filteredOn(rule -> rule.where() == NoticeRule.Where.TEXT && rule.says() != NoticeRule.Says.TARGET)
                .isNotEmpty()
                .allMatch(rule -> !rule.needed().isEmpty());
    }

    private static void put(Map<String, String> map, String key, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KILL KILL KILL                      | Please kill item dpa 0157 "Harbour opens". Substitute follows. | KILL
            BULLETIN KILL                       | A kill is mandatory. Kill BC-EU--Harbour, a0432.              | KILL
            Story withdrawn: Harbour opens      | The story was wrong.                                         | KILL
            Editors                             | Please disregard story HARBOUR-OPENING/.                     | KILL
            ACHTUNG: Meldung zum Hafen zurückgezogen | Sie enthält falsche Angaben.                            | KILL
            Avis                                | Prière d'annuler notre dépêche FRA0064.                      | KILL
            Aviso                               | Rogamos anulen la noticia "Abre el puerto".                  | KILL
            Avviso                              | Si prega di annullare la notizia "Riapre il porto".          | KILL
            Aviso                               | Favor desconsiderar a matéria "Porto reabre".                | KILL
            Corrected: Harbour opens            | The harbour opened on Tuesday.                               | CORRECTION
            corrigé - Le port rouvre            | Le port a rouvert mardi.                                     | CORRECTION
            Berichtigung: Hafen öffnet          | Der Hafen öffnete am Dienstag.                               | CORRECTION
            Report withdrawn by ministry        | The ministry has withdrawn its report on killings.           | -
            Killed: five soldiers in the north  | Five soldiers were killed.                                   | -
            Annulation du festival              | Le festival est annulé, a dit le maire.                      | -
            Rückruf: Joghurt zurückgezogen      | Der Joghurt wird aus den Läden zurückgezogen.                | -
            Correctional officers strike        | They want a correction of their pay.                         | -
            """)
    void shouldReadKillsAndCorrectionsInSixLanguagesAndNotTheNewsAboutThem(
            String headline, String text, String expected) {
        // when
        Optional<Notice> notice = NOTICES.read(
                aPlainArticle().withHeadline(headline).withText(text).article());

        // then
        assertThat(notice.map(read -> read.says().name()).orElse("-")).isEqualTo(expected);
    }

    @Test
    void shouldFindWhatAKillNamesHoweverItIsWritten() {
        // when
        Names target = NOTICES.read(aPlainArticle()
                        .withHeadline("KILL KILL KILL")
                        .withText("Please kill item dpa 0157, slugged HAFEN/WETTER, \"Hafen öffnet\".")
                        .article())
                .orElseThrow()
                .target();
        Names article = Names.of(aPlainArticle()
                .withUri("urn:depeche:dpa:dpa0157-2013-11-13")
                .withHeadline("Hafen Öffnet!")
                .withLines(new WireItem.NewsLines(List.of(), "Hafen/Wetter/", null, null, null, null))
                .article());

        // then
        assertThat(article.ids()).containsAll(target.ids());
        assertThat(article.slugs()).containsAll(target.slugs());
        assertThat(article.headlines()).containsAll(target.headlines());
    }

    @Test
    void shouldNotTakeALongStoryThatSpeaksOfANoticeForOne() {
        // given
        String story =
                "The agency had asked: \"Please disregard story HARBOUR-OPENING.\" " + "Nobody did. ".repeat(200);

        // then
        assertThat(NOTICES.read(aPlainArticle().withText(story).article())).isEmpty();
    }
}
