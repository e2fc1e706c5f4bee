package io.depeche.enrich.story.notice;

import static io.depeche.model.ArticleBuilder.aPlainArticle;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import io.depeche.enrich.text.RuleText;
import io.depeche.model.WireItem;
import io.depeche.words.example.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticesTest {
    private static final Notices NOTICES = Notices.shipped();

    @Test
    void shouldDoWhatTheExamplesOfTheRulesSay() {
        // when
        List<Checked> checked =
                NoticeLoader.shipped().stream().map(NoticeExamples::run).toList();

        // then
        assertThat(checked).allSatisfy(file -> {
            assertThat(file.examples()).isPositive();
            assertThat(file.faults()).isEmpty();
        });
    }

    @Test
    void shouldReadTheUsersOwnRulesInPlaceOfThoseOfTheSameFile(@TempDir Path folder) throws IOException {
        // given
        String rule = """
                source: a letter
                licence: CC0-1.0
                version: "1"
                rules:
                  - {rule: own, says: kill, where: headline, pattern: 'SLETT ?: ?(?P<headline>.+)'}
                """;
        Files.writeString(folder.resolve("nordwire.yaml"), rule);
        Files.writeString(
                folder.resolve("corrections.yaml"),
                rule.replace("kill", "correction").replace("SLETT", "RETTET"));

        // when
        Notices notices = Notices.load(Optional.of(folder));

        // then
        assertThat(says(notices, "SLETT: Havnen åpner")).contains(Notice.Says.KILL);
        assertThat(says(notices, "RETTET: Havnen åpner")).contains(Notice.Says.CORRECTION);
        assertThat(says(notices, "KILL: Harbour opens")).contains(Notice.Says.KILL);
        assertThat(says(notices, "Corrected: Harbour opens")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            says: kil           | :5: rule own: says is kil, not one of kill, correction, target
            where: heading      | :5: rule own: where is heading, not one of headline, note, text, any
            pattern: '(SLETT'   | :5: rule own:
            says: [             | :6:
            fits: false         | :9: rule own fits, but the example says that it does not
            headline: Havnen    | :9: headline is Havnen åpner, but the example says Havnen
            """)
    void shouldNameFileAndLineOfAFault(String change, String fault, @TempDir Path folder) throws IOException {
        // given
        String key = change.substring(0, change.indexOf(':') + 1);
        boolean ofExample = key.equals("fits:") || key.equals("headline:");
        String whole = """
                source: a letter
                licence: CC0-1.0
                version: "1"
                rules:
                  - rule: own
                    says: kill
                    where: headline
                    pattern: 'SLETT ?: ?(?P<headline>.+)'
                    examples: [{in: 'SLETT: Havnen åpner', headline: Havnen åpner}]
                """;
        String text = ofExample
                ? whole.replace(", headline: Havnen åpner}", ", " + change + "}")
                : whole.replaceFirst("(?m)^    " + key + ".*$", Matcher.quoteReplacement("    " + change));
        Path file = Files.writeString(folder.resolve("nordwire.yaml"), text);

        // when
        Checked checked = NoticeExamples.check(folder);

        // then
        assertThat(checked.faults()).singleElement().asString().startsWith(file + fault);
    }

    private static Optional<Notice.Says> says(Notices notices, String headline) {
        return notices.read(aPlainArticle().withHeadline(headline).article()).map(Notice::says);
    }

    /** A line that no rule is tried on costs nothing; so no rule may be kept from its match. */
    @Test
    void shouldKeepNoRuleFromALineThatItFits() {
        // given
        List<String> lines = NoticeLoader.shipped().stream()
                .flatMap(source -> source.file().rules().stream())
                .flatMap(entry -> entry.examples().stream())
                .map(NoticeFile.Example::in)
                .flatMap(line -> Stream.of(line, line.toUpperCase(Locale.ROOT), line.toLowerCase(Locale.ROOT)))
                .toList();

        // then
        for (NoticeRule rule : NoticeLoader.rules(Optional.empty())) {
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
        assertThat(NoticeLoader.rules(Optional.empty()))
                .filteredOn(rule -> rule.where() == NoticeRule.Where.TEXT && rule.says() != NoticeRule.Says.TARGET)
                .isNotEmpty()
                .allMatch(rule -> !rule.needed().isEmpty());
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
