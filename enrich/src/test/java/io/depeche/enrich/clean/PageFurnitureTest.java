package io.depeche.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.enrich.clean.read.PageReader;
import io.depeche.words.Words;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a story's element: {@code STAY} belongs to the story, {@code GO} does not. */
class PageFurnitureTest {
    private static final PageReader PAGES = new PageReader(Words.shipped());
    private static final String PROSE = "<p>The river rose by two metres in one night, the harbour master said. "
            + "Boats were moved to the upper basin before noon, and the lock stays closed until Friday.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class='paywall print:text-black' aria-hidden=true>The STAY gate is to be raised by a metre, he said.</p>",
                "<div class=views-row><p>The STAY gate is to be raised by a metre, the council said.</p></div>",
                "<div class=legal-analysis><p>The STAY clause of the act is twenty years old, the court wrote.</p></div>",
                "<div class=cookie-story><p>The STAY cookie policy offered one button and five clicks, it said.</p></div>",
                "<div hidden id=S:1a><p>The STAY paragraph is moved to its place by a script of the page.</p></div>",
                "<p class='hidden md:block'>The STAY paragraph is not shown on telephones, but on all other screens.</p>",
                "<p>The board <a href=/1>closed the STAY quay in March</a>, <a href=/2>asked for bids in June</a> and"
                        + " <a href=/3>chose the cheapest in July</a>.</p>",
                "<p>These are the winners of the regatta that the STAY club held on Sunday:</p><ul><li><a href=/1>STAY"
                        + " Grey Heron of Kettlewick</a></li><li><a href=/2>STAY Marsh Lady</a></li></ul>",
                "<table><tr><td><a href=/1>STAY Skiff class</a><td><a href=/2>STAY Grey Heron</a></tr>"
                        + "<tr><td><a href=/3>STAY Lugger</a><td><a href=/4>STAY Marsh Lady</a></tr></table>",
                "<h2>What the STAY council wants</h2>",
                "<h3><a href=/1>The STAY lock of the lower basin</a></h3>" + PROSE
                        + "<h3><a href=/2>The STAY lock of the upper basin</a></h3>" + PROSE
                        + "<h3><a href=/3>The STAY weir behind the old mill</a></h3>" + PROSE,
                "<p>\"Sign up for our newsletter\", the STAY mayor told the crowd, which laughed at him.</p>",
                "<p>The STAY letter does not constitute a confession, the judge told the court on Monday.</p>",
                "<p>The STAY court ruled that the App Store may charge 15 percent and no more.</p>",
                "<pre><code><span class=hl-comment># STAY opens the lock</span> <span class=hl-keyword>STAY</span></code></pre>",
                "<div class=sect1><h2>STAY patches</h2><div><p>The STAY club had a good month, and sent a dozen of them to the"
                        + " board.</p></div><div><p>These STAY ones wait for an answer:</p></div><div><ul><li><a href=/1>STAY: let"
                        + " the lock open by itself when a boat waits longer than an hour</a></li><li><a href=/2>STAY: let the"
                        + " harbour master close it by hand at any hour of the day or night</a></li></ul></div></div>",
            })
    void shouldKeepWhatBelongsToTheStory(String part) {
        // when
        String text = PAGES.text(page(part));

        // then
        assertThat(count(text)).isEqualTo(count(part));
        assertThat(text).startsWith("The river").endsWith("until Friday.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div hidden><p>GO, this teaser for machines is never seen by a reader.</p></div>",
                "<p class=\"note d-none\">GO, this line was withdrawn by the editor on Monday morning.</p>",
                "<div class=visually-hidden><p>GO, the controls of the player are not shown to those who browse.</p></div>",
                "<p>Sign up for our weekly newsletter, GO, to get the best of the town straight from our reporters.</p>",
                "<p>Abonnieren Sie unseren Newsletter, GO, und lesen Sie jeden Morgen, was in der Stadt geschieht.</p>",
                "<p>Abonnez-vous à notre newsletter, GO, et recevez chaque matin le meilleur de votre ville.</p>",
                "<p>Suscríbete a nuestra newsletter, GO, y lee cada mañana lo mejor de tu ciudad y de tu barrio.</p>",
                "<h2>GO: should you invest $1,000 in Kettle Ferries?</h2><p>Before you buy stock in Kettle Ferries, GO,"
                        + " consider what our analyst team just named.</p><p><a href=/ten>GO see all</a></p>",
                "<div id=jp-relatedposts><h3>Related GO</h3><div><h4><a href=/1>GO survey of piles</a></h4><p>GO: the board"
                        + " published what divers found.</p></div><div><h4><a href=/2>GO fees</a></h4><p>GO: they stay"
                        + " low.</p></div></div>",
                "<h3>Read also</h3><div><h4><a href=/1>GO survey of all piles</a></h4><p>GO: the board published what the"
                        + " divers of three firms found there.</p></div>",
                "<p>Ce contenu GO est bloqué car vous n'avez pas accepté les cookies de la plateforme.</p>",
                "<p>Este contenido GO está en un sitio que quiere utilizar cookies. ¿Nos das tu permiso para cargarlo?</p>",
                "<p>An dieser Stelle finden Sie externen Inhalt GO. Erst wenn Sie zustimmen, werden Daten übertragen.</p>",
                "<p>Risikohinweis GO: Dieser Beitrag stellt keine Anlageberatung dar und ersetzt kein Gespräch.</p>",
                "<p>Les informations de cette page GO ne constituent pas un conseil en investissement, dit-on.</p>",
                "<p>Download our app for iOS and Android, GO, and never miss a story from your town.</p>",
                "<div class=photo-gallery><p>GO: a pair of gulls nested on the idle crane in May and would not leave.</p></div>",
                "<x-carousel><p>GO: a pair of gulls nested on the idle crane in May and would not leave.</p></x-carousel>",
                "<div>GO: 3 min read</div>",
                "<p>Lesezeit 3 GO</p>",
                "<div>Back to top GO</div>",
                "<p>Image source: GO/Getty</p>",
                "<p>If you buy through GO links, we may earn a commission at no cost to you, says the shop.</p>",
                "<p>Since you read so far, GO, we have a small favor to ask: our reporters live on what you give.</p>",
                "<p>Schrijf je in voor onze nieuwsbrief, GO, en lees elke ochtend wat er in je stad gebeurt.</p>",
            })
    void shouldCutWhatDoesNotBelongToTheStory(String part) {
        // when
        String text = PAGES.text(page(part));

        // then
        assertThat(text).doesNotContain("GO");
        assertThat(text.lines()).hasSize(6).allMatch(line -> line.startsWith("The river"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Work had stopped <span class=tooltip>GO</span>in March, the builder said, for lack of steel.</p>",
                "<p>Work had stopped in March<span aria-hidden=true>, GO</span>, the builder said, for lack of steel.</p>",
                "<p><span class=dropcap>W</span><small>ORK</small> had stopped in March, he said, for lack of steel.</p>",
                "<p><span aria-hidden=true>GO</span><span class=sr-only>Work</span> had stopped in March, he said.</p>",
            })
    void shouldKeepAParagraphInOnePiece(String part) {
        // when
        String text = PAGES.text(page(part));

        // then
        assertThat(text).doesNotContain("GO");
        assertThat(text.lines().filter(line -> line.matches("(?i)Work had stopped.*")))
                .hasSize(1);
        assertThat(text.lines()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h3>GO</h3>",
                "<p><a href=/1>All GO news of the harbour</a></p>",
                "<p>More GO stories:</p>",
                "<div><h4>GO: have you seen this?</h4><div><a href=/1>GO ferries return to the upper basin</a></div></div>",
                "<p>&#8594; <a href=/1>Zurück zur GO-Liste</a></p>",
            })
    void shouldCutLinksAndTitlesBehindTheStory(String part) {
        // when
        String text = PAGES.text(page("<p>It opens on Monday.</p>").replace("</article>", part + "</article>"));

        // then
        assertThat(text).doesNotContain("GO").endsWith("until Friday.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>The board keeps all its papers where everybody can read them:</p><p><a href=/1>STAY minutes</a></p>",
                "<h3>The STAY verdict</h3><p>Boats are moved to the upper basin before noon.</p>",
                "<p>Boats are moved to the upper basin before noon, says <a href=/1>the STAY council</a></p>",
            })
    void shouldKeepTheEndOfTheStory(String part) {
        // when
        String text = PAGES.text(page("").replace("</article>", part + "</article>"));

        // then
        assertThat(text).contains("STAY");
    }

    private static String page(String part) {
        return "<!doctype html><html><body><article>" + PROSE.repeat(3) + part + PROSE.repeat(3)
                + "</article></body></html>";
    }

    private static long count(String text) {
        return IntStream.range(0, text.length())
                .filter(i -> text.startsWith("STAY", i))
                .count();
    }
}
