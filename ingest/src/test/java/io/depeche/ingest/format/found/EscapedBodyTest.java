package io.depeche.ingest.format.found;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.WireItem.Body;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapedBodyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            It rains.                                 | TEXT | It rains.
            AT&amp;T&#8217;s plan [&#8230;]           | TEXT | AT&T’s plan […]
            AT&amp;amp;T&amp;#8217;s plan             | TEXT | AT&T’s plan
            R&D of AT&T; see x?a=1&copy=2             | TEXT | R&D of AT&T; see x?a=1&copy=2
            <p>AT&amp;T rains.</p>                    | HTML | <p>AT&amp;T rains.</p>
            <p>AT&amp;amp;T&amp;#8217;s plan</p>      | HTML | <p>AT&amp;T&#8217;s plan</p>
            &lt;p&gt;It&#8217;s &amp;amp; was&lt;/p&gt; | HTML | <p>It’s &amp; was</p>
            <div>&lt;p&gt;It rains.&lt;/p&gt;</div>   | HTML | <div><p>It rains.</p></div>
            &lt;![CDATA[&lt;p&gt;It rains.&lt;/p&gt;]]&gt;    | HTML | <p>It rains.</p>
            The tag &lt;p&gt; is for paragraphs.      | TEXT | The tag <p> is for paragraphs.
            <p>The tag &lt;p&gt; is one.</p>          | HTML | <p>The tag &lt;p&gt; is one.</p>
            """)
    void shouldUndoEscapesOnceOrTwice(String sent, Body.Kind kind, String read) {
        // then
        assertThat(EscapedBody.of(sent, null)).isEqualTo(new Body(kind, read));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Board &amp;amp; council: it&amp;#8217;s a deal | Board & council: it’s a deal
            Board <em>approves</em> it                     | Board approves it
            Board approves<br>deeper channel               | Board approves deeper channel
            Why the <b> tag still matters                  | Why the <b> tag still matters
            <3 million passengers                          | <3 million passengers
            """)
    void shouldReadALineWithoutMarkup(String sent, String read) {
        // then
        assertThat(EscapedBody.line(sent)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p></p>                   | false
            <p>&nbsp; &#160;</p>      | false
            <img src="a.jpg" alt="x"> | false
            ...                       | false
            <p>AT&amp;T</p>           | true
            & so on                   | true
            """)
    void shouldTellMarkupWithoutWords(String markup, boolean words) {
        // then
        assertThat(Escapes.hasWords(markup)).isEqualTo(words);
    }

    @Test
    void shouldReadHostileEscapesInLinearTime() {
        // then
        assertThat(EscapedBody.of("&lt;/p".repeat(300_000), null).value()).isNotEmpty();
        assertThat(EscapedBody.of("&amp;".repeat(300_000), "text/html").value()).isNotEmpty();
        assertThat(EscapedBody.of("<a ".repeat(300_000), null).value()).isNotEmpty();
    }
}
