package io.depeche.ingest.format.newsml;

import static io.depeche.ingest.format.Files.item;
import static io.depeche.ingest.format.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.ingest.format.found.FoundItem;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.CodedSymbol;
import io.depeche.model.WireItem.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NitfReaderTest {
    @Test
    void shouldReadTheFieldsOfADocument() {
        FoundItem item = item(text("nitf.xml"));

        assertThat(item.claim().id()).isEqualTo("HARB-77_4");
        assertThat(item.claim().key()).isEqualTo("HARB-77");
        assertThat(item.claim().version()).isEqualTo("4");
        assertThat(item.claim().providers()).containsExactly("NSW", "North Sea Wire");
        assertThat(item.claim().names()).containsEntry("meta:desk-id", "HD-77").containsEntry("doc-id", "HARB-77_4");
        assertThat(item.marks()).isEqualTo(new FoundItem.Marks("embargoed", List.of(), "3"));
        assertThat(item.dates())
                .isEqualTo(new FoundItem.Dates(
                        "20260226T101530+0000", null, "20260226T120000+0000", List.of("Embargoed to 1200 Thursday")));
        assertThat(item.lines().headlines()).containsExactly("Dockers walk out on Norderoog", "Ferries stop");
        assertThat(item.lines().byline()).isEqualTo("Maike Petersen");
        assertThat(item.lines().dateline()).isEqualTo("Norderoog");
        assertThat(item.lines().located()).isEqualTo("Norderoog");
        assertThat(item.lines().edNote()).isEqualTo("Embargoed to 1200 Thursday");
        assertThat(item.language()).isEqualTo("en-GB");
        assertThat(item.rights().copyrightNotice()).isEqualTo("Copyright 2026 North Sea Wire");
        assertThat(item.coding().subjects())
                .containsExactly(new Subject("IPTC:09004000", "Labour/Strike"), new Subject(null, "harbour"));
        assertThat(item.coding().symbols()).containsExactly(new CodedSymbol("TICKER", "NHAF", "XETR", "Nordhafen"));
    }

    @ParameterizedTest
    @CsvSource({
        "By <person>Ida Ros</person> and <person>Ole Lund</person><byttl>Staff</byttl>, 'Ida Ros, Ole Lund'",
        "<person>Ida Ros</person><person>Ole Lund</person>, 'Ida Ros, Ole Lund'",
        "By <person>Ida Ros</person> and the reporter Ole Lund, By Ida Ros and the reporter Ole Lund",
        "By Ida Ros and Ole Lund, By Ida Ros and Ole Lund"
    })
    void shouldNameEveryoneWhomABylineMarks(String byline, String read) {
        FoundItem item = item("<nitf><body><body.head><byline>" + byline + "</byline></body.head></body></nitf>");

        assertThat(item.lines().byline()).isEqualTo(read);
    }

    @Test
    void shouldKeepBreaksAndTablesForAParserOfXml() {
        Body body = item(text("nitf.xml")).body();

        assertThat(body).isNotNull();
        assertThat(body.kind()).isEqualTo(Body.Kind.NITF);
        assertThat(body.value()).contains("walked out<br/>on Thursday.", "<td>Ferries</td>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<head><title>A</title></head><body><body.head><hedline><hl1>B</hl1></hedline></body.head></body>|B",
                "<head><title>A</title></head><body><body.head><hedline><hl1/></hedline></body.head></body>|A",
                "<head><title>A</title></head><body><body.head/></body>|A",
                "<body><body.head><hedline>B</hedline></body.head></body>|B",
                "<body><body.head><headline><hl1>B</hl1></headline></body.head></body>|B"
            })
    void shouldFindTheHeadlineInOtherPlaces(String document, String headline) {
        assertThat(item("<nitf>" + document + "</nitf>").lines().headlines()).containsExactly(headline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<docdata><date.issue norm='1'/><date.release norm='1'/></docdata>|1|",
                "<docdata><date.issue norm='1'/><date.release norm='2'/></docdata>|1|2",
                "<docdata/><pubdata date.publication='3'/>|3|"
            })
    void shouldTakeAReleaseAfterTheIssueForAnEmbargo(String head, String created, String embargo) {
        FoundItem.Dates dates = item("<nitf><head>" + head + "</head></nitf>").dates();

        assertThat(dates).isEqualTo(new FoundItem.Dates(created, null, embargo));
    }

    @Test
    void shouldReadDocumentsWithANamespaceOrWithoutAContentElement() {
        FoundItem item = item("<n:nitf xmlns:n='http://iptc.org/std/NITF/2006-10-18/'><n:body><n:body.head><n:hedline>"
                + "<n:hl1>B</n:hl1></n:hedline></n:body.head><n:p>Text</n:p></n:body></n:nitf>");

        assertThat(item.lines().headlines()).containsExactly("B");
        assertThat(item.body()).isEqualTo(new Body(Body.Kind.NITF, "<p>Text</p>"));
    }

    @Test
    void shouldNotTrustAKeyOfADateWithoutAVersion() {
        FoundItem item =
                item("<nitf><head><docdata><doc-id id-string='d'/><du-key key='slug'/></docdata></head></nitf>");

        assertThat(item.claim().key()).isEqualTo("d");
        assertThat(item.claim().names()).containsEntry("du-key", "slug");
    }
}
