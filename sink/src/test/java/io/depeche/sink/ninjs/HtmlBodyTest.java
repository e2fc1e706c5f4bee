package io.depeche.sink.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.model.Article.Block;
import io.depeche.model.Article.Block.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HtmlBodyTest {
    @Test
    void shouldRenderEachBlockAsItsElement() {
        // given
        List<Block> blocks = List.of(
                new Block(Kind.HEADING, "Docks"),
                new Block(Kind.LIST_ITEM, "north"),
                new Block(Kind.LIST_ITEM, "south"),
                new Block(Kind.PARAGRAPH, "one\ntwo"),
                new Block(Kind.QUOTE, "Ahoy"),
                new Block(Kind.TABLE, "dock\tm\nnorth\t"));

        // when
        String html = HtmlBody.render(blocks);

        // then
        assertThat(html).isEqualTo("""
                        <h2>Docks</h2>
                        <ul>
                        <li>north</li>
                        <li>south</li>
                        </ul>
                        <p>one<br>two</p>
                        <blockquote>Ahoy</blockquote>
                        <table>
                        <tr><td>dock</td><td>m</td></tr>
                        <tr><td>north</td><td></td></tr>
                        </table>""");
    }

    @Test
    void shouldCloseAListThatEndsTheBody() {
        // when
        String html = HtmlBody.render(List.of(new Block(Kind.LIST_ITEM, "north")));

        // then
        assertThat(html).isEqualTo("<ul>\n<li>north</li>\n</ul>");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void shouldNeverLetMarkupThrough(Kind kind) {
        // when
        String html = HtmlBody.render(List.of(new Block(kind, "<script>alert('x\"')</script> & more")));

        // then
        assertThat(html).contains("&lt;script&gt;alert(&#39;x&quot;&#39;)&lt;/script&gt; &amp; more");
    }
}
