package io.depeche.ingest.format.newsml;

import static io.depeche.ingest.format.Files.code;
import static io.depeche.ingest.format.Files.item;
import static io.depeche.ingest.format.Files.message;
import static io.depeche.ingest.format.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.ingest.format.Files;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.CodedSymbol;
import io.depeche.model.WireItem.Subject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsMl1ReaderTest {
    private static List<Found> all() {
        return Files.read(text("newsml-1.xml")).found();
    }

    @Test
    void shouldReadTheFieldsOfAnItem() {
        FoundItem item = item(all().get(0));

        assertThat(item.claim().id()).isEqualTo("urn:newsml:inselpresse.example:20260226:IP-0042:3U");
        assertThat(item.claim().key()).isEqualTo("urn:newsml:inselpresse.example:20260226:IP-0042");
        assertThat(item.claim().version()).isEqualTo("3");
        assertThat(item.claim().providers()).containsExactly("inselpresse.example", "Inselpresse", "Inselpresse GmbH");
        assertThat(item.claim().names()).containsEntry("NewsItemId", "IP-0042");
        assertThat(item.marks()).isEqualTo(new FoundItem.Marks("Embargoed", List.of(), "3"));
        assertThat(item.dates())
                .isEqualTo(new FoundItem.Dates("20260226T101530+0000", "20260226T093000+0000", "20260226T120000+0000"));
        assertThat(item.lines().headlines())
                .containsExactly("Hafenarbeiter auf Norderoog legen die Arbeit nieder", "Fähren fahren nicht");
        assertThat(item.lines().slugline()).isEqualTo("hafen-streik");
        assertThat(item.lines().byline()).isEqualTo("Von Maike Petersen");
        assertThat(item.language()).isEqualTo("de");
        assertThat(item.rights().copyrightNotice()).isEqualTo("© Inselpresse 2026");
        assertThat(item.coding().genres()).containsExactly("Current");
        assertThat(item.coding().subjects())
                .containsExactly(new Subject("IptcSubjectCodes:09004000", null), new Subject(null, "STREIK"));
        assertThat(item.coding().symbols())
                .containsExactly(
                        new CodedSymbol("TICKER", "NHAF", "Xetra", null),
                        new CodedSymbol("ISIN", "DE000A0000X1", "Xetra", null));
    }

    @Test
    void shouldNotTakeATimeForADateline() {
        assertThat(item(all().get(0)).lines().dateline()).isNull();
    }

    @Test
    void shouldReadTheMainComponentWithItsLeadAndWithoutCaptions() {
        Body body = item(all().get(0)).body();

        assertThat(body).isNotNull();
        assertThat(body.value())
                .startsWith("<p>Auf der Insel steht alles still.</p>")
                .contains("Sie fordern höhere Löhne.")
                .doesNotContain("Leere Kais");
    }

    @Test
    void shouldMakeAnArticleOfEveryLanguageOfARelease() {
        // when
        FoundItem german = item(all().get(1));
        FoundItem english = item(all().get(2));

        // then
        assertThat(german.language()).isEqualTo("de");
        assertThat(german.lines().headlines()).containsExactly("Norderoog bekommt eine Brücke");
        assertThat(english.language()).isEqualTo("en");
        assertThat(english.lines().headlines()).containsExactly("Norderoog to get a bridge");
        assertThat(english.body()).isEqualTo(new Body(Body.Kind.HTML, "<p>Work starts in 2027.</p>"));
        assertThat(english.claim().key()).isNotEqualTo(german.claim().key());
    }

    @Test
    void shouldMakeOneArticleOfComponentsUnderOneHeadlineWhateverTheirLanguages() {
        // given
        String component = "<NewsComponent xml:lang='%s'><NewsLines><HeadLine>Aperçu</HeadLine></NewsLines>"
                + "<ContentItem><DataContent>%s</DataContent></ContentItem></NewsComponent>";

        // when
        List<Found> found = Files.read("<NewsML><NewsItem><NewsComponent xml:lang='nl'>"
                        + String.format(Locale.ROOT, component, "nl", "Kort")
                        + String.format(Locale.ROOT, component, "fr", "Un texte plus long")
                        + "</NewsComponent></NewsItem></NewsML>")
                .found();

        // then
        assertThat(found).hasSize(1);
        assertThat(item(found.get(0)).language()).isEqualTo("nl");
        assertThat(item(found.get(0)).body()).isEqualTo(new Body(Body.Kind.TEXT, "Un texte plus long"));
        assertThat(item(found.get(0)).remarks()).singleElement().satisfies(remark -> assertThat(remark.code())
                .isEqualTo("SCH-OTHER-TEXTS"));
    }

    @Test
    void shouldNotTakeAnIdentifierThatAllItemsShareForTheKey() {
        assertThat(item(all().get(1)).claim().id()).isEqualTo("urn:newsml:inselpresse.example");
        assertThat(item(all().get(1)).claim().key()).isEqualTo("IP-0043");
    }

    @Test
    void shouldReadAKillWithoutContentButNotASetOfTopics() {
        assertThat(all()).hasSize(5);
        assertThat(item(all().get(3)).marks().pubStatus()).isEqualTo("Canceled");
        assertThat(code(all().get(4))).isEqualTo("FMT-NOT-NEWS");
        assertThat(message(all().get(4))).contains("topics");
    }

    @Test
    void shouldSkipAPackageAndReadItsItems() {
        String inner =
                "<NewsItem><NewsComponent><NewsLines><HeadLine>%s</HeadLine></NewsLines></NewsComponent></NewsItem>";
        String item = "<NewsML><NewsItem><NewsComponent>" + String.format(Locale.ROOT, inner, "Un")
                + String.format(Locale.ROOT, inner, "Deux") + "</NewsComponent></NewsItem></NewsML>";

        assertThat(Files.read(item).found())
                .extracting(Files::code)
                .containsExactly("FMT-NOT-NEWS", "an item", "an item");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<DataContent><nitf><body.content><p>Wort</p></body.content></nitf></DataContent>|NITF",
                "<DataContent><html><head><title>x</title></head><body><p>Wort</p></body></html></DataContent>|HTML",
                "<DataContent><p>Wort</p></DataContent>|HTML",
                "<DataContent>&lt;p&gt;Wort&lt;/p&gt;</DataContent>|HTML",
                "<DataContent>Wort</DataContent>|TEXT",
                "<Encoding Notation='base64'><DataContent>V29ydA==</DataContent></Encoding>|TEXT"
            })
    void shouldReadABodyInAnyNotation(String content, String kind) {
        // given
        String xml = "<NewsML><NewsItem><NewsComponent><ContentItem>" + content
                + "</ContentItem></NewsComponent></NewsItem></NewsML>";

        // when
        Body body = item(xml).body();

        // then
        assertThat(body).isNotNull();
        assertThat(body.kind()).hasToString(kind);
        assertThat(body.value()).contains("Wort");
    }
}
