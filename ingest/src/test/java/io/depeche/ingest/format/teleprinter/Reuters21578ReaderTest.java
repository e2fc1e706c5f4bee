package io.depeche.ingest.format.teleprinter;

import static io.depeche.ingest.format.Files.item;
import static io.depeche.ingest.format.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.ingest.format.Files;
import io.depeche.ingest.format.found.Found;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class Reuters21578ReaderTest {
    @Test
    void shouldReadADocument() {
        // when
        List<Found> found = Files.read(text("reuters21578.sgm")).found();
        FoundItem item = item(found.get(0));

        // then
        assertThat(found).hasSize(2);
        assertThat(item.claim().id()).isEqualTo("30001");
        assertThat(item.dates().versionCreated()).isEqualTo("4-MAR-1987 10:11:12.13");
        assertThat(item.lines().headlines()).containsExactly("FJORD LINES <FJRD> CUTS PAYOUT");
        assertThat(item.lines().byline()).isEqualTo("By Odd Example, Reuters");
        assertThat(item.lines().dateline()).isEqualTo("BERGEN, March 4 -");
        assertThat(item.language()).isEqualTo("en");
        assertThat(item.coding().subjects())
                .containsExactly(
                        new Subject("topics:earn", null),
                        new Subject("topics:ship", null),
                        new Subject("places:norway", null));
        assertThat(item.body())
                .isEqualTo(
                        new Body(
                                Body.Kind.TEXT,
                                "Fjord Lines <FJRD.OL> said it will cut\nits payout to 10 cts.\n    It gave no reason.\n REUTER"));
    }

    @Test
    void shouldReadTheTitleOfAnAlert() {
        FoundItem alert = item(Files.read(text("reuters21578.sgm")).found().get(1));

        assertThat(alert.lines().headlines()).containsExactly("FJORD LINES SAYS ALL SHIPS AT SEA");
        assertThat(alert.body()).isNotNull();
    }

    @Test
    void shouldRefuseADocumentWithoutItsEndAndReadItsNeighbour() {
        String whole = text("reuters21578.sgm");
        String cut = whole.substring(whole.indexOf("<REUTERS"), whole.indexOf("It gave"));

        assertThat(Files.read(cut + whole.substring(whole.indexOf("<REUTERS"))).found())
                .extracting(Files::code)
                .containsExactly("RAW-TRUNCATED", "an item", "an item");
    }
}
