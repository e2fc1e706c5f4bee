package io.depeche.ingest.format.feed;

import static io.depeche.ingest.format.Files.code;
import static io.depeche.ingest.format.Files.item;
import static io.depeche.ingest.format.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.ingest.format.Files;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.model.Remark;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RSS and Atom. */
class WebFeedReadersTest {
    @Test
    void shouldReadAnItemOfRss() {
        // when
        List<Found> found = Files.read(text("rss.xml")).found();
        FoundItem item = item(found.get(0));

        // then
        assertThat(found).hasSize(2);
        assertThat(item.claim().id()).isEqualTo("ip-1");
        assertThat(item.claim().providers()).containsExactly("inselpresse.example", "Inselpresse");
        assertThat(item.lines().headlines()).containsExactly("Hafenarbeiter & Fährleute streiken");
        assertThat(item.lines().byline()).isEqualTo("Maike Petersen");
        assertThat(item.dates().versionCreated()).isEqualTo("Thu, 26 Feb 2026 10:15:30 +0000");
        assertThat(item.language()).isEqualTo("de-DE");
        assertThat(item.rights().copyrightNotice()).isEqualTo("© Inselpresse");
        assertThat(item.coding().subjects()).containsExactly(new Subject(null, "Streik"));
        assertThat(item.body())
                .isEqualTo(new Body(Body.Kind.HTML, "<p>Rund 300 Hafenarbeiter haben die Arbeit niedergelegt.</p>"));
        assertThat(item(found.get(1)).claim().id()).isEqualTo("https://www.inselpresse.example/a/2");
        assertThat(item(found.get(1)).body()).isEqualTo(new Body(Body.Kind.TEXT, "Der Bau beginnt."));
    }

    @Test
    void shouldReadTheEmbargoOfAnItemInWhicheverElement() {
        // given
        String rss = "<rss><channel><item xmlns:x=\"urn:x\"><title>Rain</title><guid>1</guid>"
                + "<x:embargoUntil>2025-05-02T10:00:00Z</x:embargoUntil></item></channel></rss>";

        // when
        FoundItem item = item(Files.read(rss).found().get(0));

        // then
        assertThat(item.dates().embargoedUntil()).isEqualTo("2025-05-02T10:00:00Z");
    }

    @Test
    void shouldReadAnEntryOfAtomAndItsInheritedLanguage() {
        // when
        List<Found> found = Files.read(text("atom.xml")).found();
        FoundItem item = item(found.get(0));

        // then
        assertThat(found).hasSize(3);
        assertThat(item.claim().id()).isEqualTo("tag:skargardsnytt.example,2026:1");
        assertThat(item.claim().providers()).containsExactly("skargardsnytt.example", "Skärgårdsnytt");
        assertThat(item.dates()).isEqualTo(new FoundItem.Dates("2026-02-26T10:15:30Z", "2026-02-26T09:00:00Z", null));
        assertThat(item.lines().byline()).isEqualTo("Elin Berg");
        assertThat(item.language()).isEqualTo("sv");
        assertThat(item.body()).isNotNull();
        assertThat(item.body().value()).contains("<p>Ingen färja går i dag.</p>");
        assertThat(item(found.get(1)).language()).isEqualTo("en");
        assertThat(item(found.get(1)).body()).isEqualTo(new Body(Body.Kind.TEXT, "No ferry < today."));
    }

    @Test
    void shouldReadADeletedEntryAsAKill() {
        FoundItem kill = item(Files.read(text("atom.xml")).found().get(2));

        assertThat(kill.claim().id()).isEqualTo("tag:skargardsnytt.example,2026:3");
        assertThat(kill.marks().pubStatus()).isEqualTo("canceled");
    }

    @Test
    void shouldLeaveARevisionAtTheEndOfAGuidOutOfTheName() {
        FoundItem item = item(
                "<rss><channel><item><title>A</title><guid>urn:newsml:x.example:20260226:X1:2</guid></item></channel></rss>");

        assertThat(item.claim().key()).isEqualTo("urn:newsml:x.example:20260226:X1");
    }

    @Test
    void shouldSkipAFeedWithoutItems() {
        assertThat(code(Files.read("<feed xmlns='http://www.w3.org/2005/Atom'><title>A</title></feed>")
                        .found()
                        .get(0)))
                .isEqualTo("FMT-NOT-NEWS");
    }

    @Test
    void shouldReadAnUndeclaredPrefixWithARemark() {
        FoundItem item = item("<rss><channel><item><title>A</title><dc:creator>B</dc:creator></item></channel></rss>");

        assertThat(item.lines().byline()).isEqualTo("B");
        assertThat(item.remarks()).extracting(Remark::code).containsExactly("FMT-REPAIRED");
    }
}
