package io.depeche.ingest.format.newsml;

import static io.depeche.ingest.format.Files.code;
import static io.depeche.ingest.format.Files.item;
import static io.depeche.ingest.format.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.ingest.format.Files;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.model.Remark;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.CodedSymbol;
import io.depeche.model.WireItem.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsMlG2ReaderTest {
    @Test
    void shouldReadTheFieldsOfAnItem() {
        FoundItem item = item(Files.read(text("reuters-message.xml")).found().get(1));

        assertThat(item.claim().id()).isEqualTo("tag:reuters.com,2026:newsml_L8N4QX01");
        assertThat(item.claim().version()).isEqualTo("1542761538");
        assertThat(item.claim().providers()).containsExactly("reuters.com");
        assertThat(item.marks()).isEqualTo(new FoundItem.Marks("stat:usable", List.of("pmt:text", "edStat:C"), "3"));
        assertThat(item.dates().versionCreated()).isEqualTo("2026-02-26T18:34:39.924Z");
        assertThat(item.dates().firstCreated()).isEqualTo("2026-02-26T17:02:11.000Z");
        assertThat(item.language()).isEqualTo("en");
        assertThat(item.lines().slugline()).isEqualTo("VERBREX-RESULTS/ (CORRECTED)");
        assertThat(item.lines().byline()).isEqualTo("By Maud Terrien");
        assertThat(item.lines().dateline()).isEqualTo("2026-02-26 17:02:11 GMT+00:00");
        assertThat(item.lines().edNote()).isEqualTo("Corrects the second paragraph.");
        assertThat(item.coding().genres()).containsExactly("N2:REP");
        assertThat(item.coding().subjects())
                .containsExactly(new Subject("N2:FR", "France"), new Subject("R:VBRX.PA", "Verbrex SA"));
        assertThat(item.rights().copyrightNotice()).isEqualTo("(c) Copyright Thomson Reuters 2026.");
        assertThat(item.rights().usageTerms()).isEqualTo("Not for resale");
    }

    @Test
    void shouldPreferTheMainHeadlineToASubHeadlineThatStandsFirst() {
        FoundItem item = item(Files.read(text("reuters-message.xml")).found().get(1));

        assertThat(item.lines().headlines())
                .containsExactly("CORRECTED-Verbrex lifts outlook as turbines sell out", "Order book at record level");
    }

    @Test
    void shouldReadCodedInstrumentsFromSubjectsAndAssertions() {
        FoundItem item = item(Files.read(text("reuters-message.xml")).found().get(1));

        assertThat(item.coding().symbols())
                .containsExactly(
                        new CodedSymbol("RIC", "VBRX.PA", null, "Verbrex SA"),
                        new CodedSymbol("RIC", "VBRX.PA", "mic:XPAR", "Verbrex SA"),
                        new CodedSymbol("ISIN", "FR0099887766", null, "Verbrex SA"));
    }

    @Test
    void shouldReadCodedInstrumentsFromTheKeywordsAndRelationsOfPressReleases() {
        assertThat(item(text("nitf-in-g2.xml")).coding().symbols())
                .containsExactly(
                        new CodedSymbol("ISIN", "CA0001112223", null, "Gumnut Mining"),
                        new CodedSymbol("TICKER", "GUMX", "TSX VENTURE", null));
    }

    @Test
    void shouldReadTheInnerMarkupOfTheXhtmlBody() {
        Body body = item(Files.read(text("reuters-message.xml")).found().get(1)).body();

        assertThat(body).isNotNull();
        assertThat(body.kind()).isEqualTo(Body.Kind.HTML);
        assertThat(body.value()).startsWith("<p>PARIS, Feb 26").contains("<br/>on Thursday &amp; hired");
    }

    @Test
    void shouldReadTheSameUnderAnyPrefix() {
        assertThat(Files.read(text("reuters-message-prefixed.xml"))).isEqualTo(Files.read(text("reuters-message.xml")));
    }

    @Test
    void shouldReadFieldsThatTheMetadataLacksFromTheNitfDocumentInside() {
        FoundItem item = item(text("nitf-in-g2.xml"));

        assertThat(item.lines().headlines()).containsExactly("Gumnut drills deeper");
        assertThat(item.lines().byline()).isEqualTo("Ned Wattle");
        assertThat(item.body()).isEqualTo(new Body(Body.Kind.NITF, "<p>Gumnut Mining said it found copper.</p>"));
        assertThat(item.language()).isEqualTo("en-AU");
    }

    @Test
    void shouldLeaveOutNotesThatNobodyMayPublish() {
        FoundItem item = item(text("dpa-item.xml"));

        assertThat(item.lines().edNote()).isEqualTo("Neu: Stimme der Feuerwehr");
        assertThat(item.rights().copyrightNotice()).isEqualTo("Copyright 2026, dpa. Alle Rechte vorbehalten");
        assertThat(item.lines().located()).isEqualTo("Görlitz");
        assertThat(item.dates().embargoedUntil()).isEqualTo("2026-07-12T06:00:00+02:00");
        assertThat(item.marks().pubStatus()).isNull();
    }

    @Test
    void shouldPreferXhtmlToPlainRenditionsAndIgnoreNonPublicOnes() {
        Body body = item(text("dpa-item.xml")).body();

        assertThat(body).isNotNull();
        assertThat(body.kind()).isEqualTo(Body.Kind.HTML);
        assertThat(body.value()).contains("40 Dächer");
    }

    @Test
    void shouldReadThePlainTextRenditionWhereXhtmlIsMissing() {
        String withoutXhtml = text("dpa-item.xml").replaceAll("(?s)<inlineXML.*</inlineXML>", "");

        assertThat(item(withoutXhtml).body())
                .isEqualTo(new Body(Body.Kind.TEXT, "Görlitz (dpa) - Ein Sturm hat am Samstag 40 Dächer abgedeckt."));
    }

    @Test
    void shouldReadTheLongestOfSeveralXhtmlRenditions() {
        // given
        String teaser =
                "<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body><p>Kurz.</p></body></html></inlineXML>";
        String two = text("dpa-item.xml").replace("<contentSet>", "<contentSet>" + teaser);

        // when
        Body body = item(two).body();

        // then
        assertThat(body).isNotNull();
        assertThat(body.value()).contains("40 Dächer");
    }

    @Test
    void shouldReadEscapedMarkupInsideInlineXmlAsMarkup() {
        String item = "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='1'><contentSet><inlineXML>"
                + "<![CDATA[<p>Un</p><p>Deux</p>]]></inlineXML></contentSet></newsItem>";

        assertThat(item(item).body()).isEqualTo(new Body(Body.Kind.HTML, "<p>Un</p><p>Deux</p>"));
    }

    @Test
    void shouldRepairUndeclaredEntitiesAndBareAmpersandsWithARemark() {
        // given
        String item = "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='1'><contentMeta>"
                + "<headline>Caf&eacute; &lsquo;R&D&rsquo; &amp; &#x1;more &bogus;</headline></contentMeta></newsItem>";

        // when
        FoundItem found = item(item);

        // then
        assertThat(found.lines().headlines()).containsExactly("Café ‘R&D’ & more &bogus;");
        assertThat(found.remarks()).extracting(Remark::code).containsExactly("FMT-REPAIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"packageItem", "planningItem", "conceptItem", "knowledgeItem", "catalogItem"})
    void shouldSkipItemsThatAreNotNews(String root) {
        String item = "<" + root + " xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:x:9'/>";

        assertThat(code(Files.read(item).found().get(0))).isEqualTo("FMT-NOT-NEWS");
    }
}
