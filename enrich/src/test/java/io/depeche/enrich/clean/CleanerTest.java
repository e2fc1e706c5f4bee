package io.depeche.enrich.clean;

import static io.depeche.enrich.clean.Items.CLEANER;
import static io.depeche.enrich.clean.Items.fixture;
import static io.depeche.enrich.clean.Items.removedBy;
import static io.depeche.enrich.clean.Items.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Article.Block;
import io.depeche.model.Article.Contributor;
import io.depeche.model.Article.Dateline;
import io.depeche.model.WireItem.Body;
import io.depeche.model.WireItem.NewsLines;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Items of several agencies, cleaned whole. */
class CleanerTest {
    @Test
    void shouldTakeTheArticleAloneFromAPortalsFlattenedPage() {
        // when
        Cleaned cleaned = CLEANER.clean(Items.text(fixture("portal-fr.txt")));

        // then
        assertThat(cleaned.headline()).isEqualTo("Les chantiers du Rhône cherchent cent soudeurs avant l'été");
        assertThat(cleaned.originalHeadline())
                .isEqualTo("France-Les chantiers du Rhône cherchent cent soudeurs avant l'été");
        assertThat(cleaned.headlineTags()).containsExactly("France");
        assertThat(cleaned.authors()).containsExactly("Camille Ferrand");
        assertThat(cleaned.dateline()).isEqualTo(new Dateline("LYON, 4 mars (Reuters) -", "Lyon"));
        assertThat(cleaned.provider()).isEqualTo("Reuters");
        assertThat(cleaned.versionCreated()).isEqualTo(Instant.parse("2021-03-04T08:05:00Z"));
        assertThat(cleaned.contributors())
                .containsExactly(
                        new Contributor("Hugo Marchal", "translation"), new Contributor("Anne-Lise Petit", "editing"));
        assertThat(texts(cleaned))
                .hasSize(5)
                .startsWith("Les ateliers de réparation navale de la vallée du Rhône comptent embaucher une centaine"
                        + " de soudeurs avant la fin du printemps, portés par les commandes de bateaux fluviaux que la"
                        + " région a passées l'an dernier, ont annoncé jeudi les représentants de la profession.")
                .endsWith("La région promet deux centres d'apprentissage, l'un à Givors et l'autre près d'Arles.");
        assertThat(removedBy(cleaned, "portal-fr.copyright")).startsWith("© 2024");
        assertThat(removedBy(cleaned, "portal-fr.quote-row").lines()).hasSize(2);
        assertThat(cleaned.remarks()).extracting(r -> r.code()).containsExactly("CLN-ZONE-ASSUMED");
    }

    @Test
    void shouldCutTheApparatusOfReutersAndKeepItsParagraphs() {
        // when
        Cleaned cleaned = CLEANER.clean(Items.text(fixture("reuters-en.txt")));

        // then
        assertThat(cleaned.authors()).containsExactly("Lena Okafor", "Tom Reed");
        assertThat(cleaned.dateline()).isNotNull().extracting(Dateline::place).isEqualTo("Aalesund, Norway");
        assertThat(cleaned.edNote()).isEqualTo("Adds quote, background");
        assertThat(cleaned.contributors())
                .containsExactly(
                        new Contributor("Lena Okafor", "reporting"),
                        new Contributor("Otto van Dijk", "editing"),
                        new Contributor("Ana Díaz", "editing"));
        assertThat(texts(cleaned)).hasSize(5);
        assertThat(texts(cleaned).get(0))
                .startsWith("A ferry line on the west coast")
                .endsWith("last winter.");
        assertThat(texts(cleaned).get(3)).isEqualTo("RIVALS");
        assertThat(removedBy(cleaned, "wire.summary").lines()).hasSize(2);
    }

    @Test
    void shouldNeverPublishANotebookWithContacts() {
        // when
        Cleaned cleaned = CLEANER.clean(Items.text(fixture("dpa-de.txt")));

        // then
        assertThat(cleaned.headline()).isEqualTo("Sturm legt Fähren lahm");
        assertThat(cleaned.authors()).containsExactly("Ina Vogt", "Uwe Kern");
        assertThat(cleaned.provider()).isEqualTo("dpa");
        assertThat(texts(cleaned)).hasSize(2);
        assertThat(texts(cleaned).get(1)).endsWith("sagte eine Sprecherin.");
        assertThat(removedBy(cleaned, "dpa.sign-off")).isEqualTo("hh/ph/ts");
        assertThat(removedBy(cleaned, "dpa.notebook")).contains("+49 30 0000000");
    }

    @Test
    void shouldCutKeylinesAndRulesFromCopyOfAp() {
        // when
        Cleaned cleaned = CLEANER.clean(Items.text(fixture("ap-en.txt")));

        // then
        assertThat(cleaned.authors()).containsExactly("Lena Okafor");
        assertThat(cleaned.edNote()).isEqualTo("Eds: Updates with quotes.");
        assertThat(cleaned.dateline()).isNotNull().extracting(Dateline::place).isEqualTo("Tulsa, Oklahoma");
        assertThat(texts(cleaned)).hasSize(3).last().isEqualTo("A second port upstream is still closed.");
    }

    @Test
    void shouldMakeBlocksOfTheirKindsOfMarkup() {
        // when
        Cleaned cleaned = CLEANER.clean(Items.html(fixture("afp-fr.html")));

        // then
        assertThat(cleaned.blocks())
                .extracting(Block::kind)
                .containsExactly(
                        Block.Kind.PARAGRAPH,
                        Block.Kind.HEADING,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.QUOTE,
                        Block.Kind.TABLE);
        assertThat(texts(cleaned).get(0)).startsWith("La fonte des neiges a commencé deux semaines trop tôt,");
        assertThat(texts(cleaned).get(5)).isEqualTo("Mois\tNeige\nMars\t40 cm");
        assertThat(removedBy(cleaned, "afp.sign-off")).isEqualTo("mor/ab/cdl");
        assertThat(removedBy(cleaned, "html.caption")).isEqualTo("Le refuge en mai");
    }

    @Test
    void shouldKeepHeadlineAndDatelineOfAPressReleaseWithFurniture() {
        // given a dateline on a line of its own, and enough furniture to be taken for a flattened page
        String release = """
                Source: Acme Mills, Inc.
                MEDIA RELEASE PR10001
                Acme Mills Partners with Northern Grain On Flour

                TULSA, Texas, Feb. 1, 2017 /PRNewswire-AsiaNet/ --

                Acme Mills, a maker of flour, today announced a partnership with Northern Grain, the \
                supplier of wheat, which will bring its flour to the shops of the north of the country.

                The partners said that they would invest in a mill that can grind forty tonnes an hour, \
                and that the first sacks would leave it before the end of the summer.

                Follow us on Twitter: @acmemills | Facebook | LinkedIn
                Sign up for our newsletter
                Share this article on Facebook

                About Acme Mills

                Acme Mills grinds.
                """;

        // when
        Cleaned cleaned = CLEANER.clean(Items.text(release));

        // then
        assertThat(cleaned.headline()).isEqualTo("Acme Mills Partners with Northern Grain On Flour");
        assertThat(cleaned.dateline()).isNotNull().extracting(Dateline::place).isEqualTo("Tulsa, Texas");
        assertThat(texts(cleaned)).hasSize(2);
    }

    @Test
    void shouldCutASignOffAloneFromTheEndOfAParagraph() {
        // when
        Cleaned cleaned = CLEANER.clean(Items.html(fixture("efe-es.html")));

        // then
        assertThat(cleaned.provider()).isEqualTo("EFE");
        assertThat(texts(cleaned)).hasSize(2);
        assertThat(texts(cleaned).get(0)).startsWith("Los agricultores");
        assertThat(texts(cleaned).get(1)).endsWith("hace diez años.");
    }

    @Test
    void shouldReadTheStoryOfAPageAndSayWhatWasLeftOut() {
        // when
        Cleaned cleaned = CLEANER.clean(Items.page(fixture("page-de.html")));

        // then
        assertThat(cleaned.headline()).isEqualTo("Sturm deckt Dächer ab");
        assertThat(texts(cleaned)).hasSize(5);
        assertThat(texts(cleaned).get(0)).startsWith("Ein Sturm hat in der Nacht");
        assertThat(texts(cleaned).get(4)).startsWith("Die Gemeinde richtet");
        assertThat(removedBy(cleaned, "page.aside")).contains("Mehr zum Thema");
        assertThat(removedBy(cleaned, "page.navigation")).contains("Sport");
    }

    @Test
    void shouldPreferTheItemsOwnFields() {
        // given
        NewsLines lines = new NewsLines(
                List.of("UPDATE 2-Ferry line seeks partner"), null, "By ANA DÍAZ", null, "OSLO", "Held until noon");

        // when
        Cleaned cleaned =
                CLEANER.clean(Items.item(Body.Kind.TEXT, fixture("reuters-en.txt"), lines, "Thomson Reuters"));

        // then
        assertThat(cleaned.headline()).isEqualTo("Ferry line seeks partner");
        assertThat(cleaned.headlineTags()).containsExactly("UPDATE 2");
        assertThat(cleaned.originalHeadline()).isEqualTo("UPDATE 2-Ferry line seeks partner");
        assertThat(cleaned.authors()).containsExactly("Ana Díaz");
        assertThat(cleaned.provider()).isEqualTo("Thomson Reuters");
        assertThat(cleaned.edNote()).isEqualTo("Held until noon");
        assertThat(cleaned.dateline()).isNotNull().extracting(Dateline::place).isEqualTo("Oslo");
    }

    @Test
    void shouldRemarkOnAnItemWithoutBodyAndNotRefuseIt() {
        // when
        Cleaned cleaned =
                CLEANER.clean(Items.item(Body.Kind.TEXT, "a", NewsLines.NONE).withoutBody());

        // then
        assertThat(cleaned.blocks()).isEmpty();
        assertThat(cleaned.remarks()).extracting(r -> r.code()).contains("CLN-NO-BODY", "CLN-NO-HEADLINE");
    }

    @Test
    void shouldNotTakeATimeStampInTheDatelineFieldForAPlace() {
        // when
        NewsLines lines = new NewsLines(List.of(), null, null, "2014-07-16 15:53:10 GMT+00:00", null, null);

        // then
        assertThat(CLEANER.clean(Items.item(Body.Kind.TEXT, "Rain fell.", lines))
                        .dateline())
                .isNull();
    }
}
