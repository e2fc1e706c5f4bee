package io.depeche.enrich.clean.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTreeTest {
    private static final int PAGES = 4_000;
    private static final int LONGEST = 24;
    private static final List<String> PARTS = Stream.of(
                    "a b i p p p div div section ul li li dl dt dd h2 h3 table tbody thead tr tr td td th caption colgroup main span span",
                    "form button pre br hr img option select optgroup body head html title em strong blockquote x-own nobr object")
            .flatMap(names -> Stream.of(names.split(" ", -1)))
            .flatMap(name -> Stream.of("<" + name + ">", "</" + name + ">"))
            .collect(Collectors.toList());
    private static final List<String> TEXTS = List.of(
            "word",
            " ",
            "\n",
            "&amp;",
            "&nbsp;",
            "AT&T ",
            "<a href='/x?a=1&b=2'>",
            "<meta name=x>",
            "<!doctype html>",
            "<![endif]-->",
            "<a href=/x?a=1&b=2 class=x'>",
            "<script>a</script>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><html lang=de><head><meta charset=utf-8><title>A &amp; B</title></head><body class=x><p>One</p></body></html>",
                "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://www.w3.org/TR/x.dtd\"><html><head/><body><br/>a</body></html>",
                "words alone",
                "<p>One<p>Two<div>Three</div>Four",
                "<ul><li>One<li>Two<ul><li>Three</ul><li>Four</ul>",
                "<dl><dt>One<dd>Two<p>Three<dt>Four</dl>",
                "<table><tr><td>One<td>Two<tr><th>Three</table>Four",
                "<table> <caption>One</caption><colgroup><col><col></colgroup><thead><tr><td>Two</thead><tbody><tr><td><p>Three</table>",
                "<p>One<table><tr><td>Two</table>",
                "<!doctype html><p>One<table><tr><td>Two</table>",
                "<table><tr><td><b>One<td>Two</table>",
                "<h2>One<h3>Two</h2>Three",
                "<a href='/1'>One<a href='/2'>Two</a></p>Three",
                "<div></span>One</section></p>Two</b></svg></br>Three</div>",
                "<pre>\n One\n</pre><textarea>\n<b>Two</b></textarea>",
                "<select><optgroup label=x><option>One<option selected>Two<optgroup><option>Three</select>Four",
                "<form><p>One<form>Two</form>Three</form>",
                "<title>One</title><link rel=x><script type='application/ld+json'>{\"a\": \"<p>\"}</script><p>Two",
                "<head></head><p>One</body>\nTwo</html>\n<p>Three",
                "<html class=a><body id=b><p>One<body class=c id=d><html lang=en class=e>Two",
                "<P CLASS=x class=y Hidden data-a=\"1 > 0\" title='&quot;&copy=1&copy;'>One &lt; 2 &#8217;&#x2019; 1<2 < 3 &unknown; &amp",
                "<p>One<object><param name=x>Two</p>Three</object>Four</p>Five",
                "<div><form><div>One</form>Two</div>Three</div>Four",
                "One<nobr>Two</nobr> <nobr>Three",
                "<a href=/x?a=1&amp;b=2&c rel={\"a\":1} class=&quot;x&quot; title=it's lang=<de`>One",
                "<p>One<!DOCTYPE html>Two<![endif]--><!x>Three</p>",
                "One<!doctype html><html><body>Two",
                "<!doctype html>\n<html><!doctype html><head>",
                "<my-box>One<my-box>Two</my-box></my-box><o:p>Three</o:p>",
            })
    void shouldParseRegularPagesAsJsoupDoes(String page) {
        // given
        MarkupReader reader = new MarkupReader(page);

        // when
        boolean regular = reader.read();

        // then
        assertThat(regular).isTrue();
        assertThat(written(reader.document())).isEqualTo(written(Jsoup.parse(page)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>One<p>Two</b>Three",
                "<p><b>One<p>Two",
                "<table>One<tr><td>Two</table>",
                "<table><form><tr><td>One</table>",
                "<a><div>One<a>Two</a></div></a>",
                "<button>One<button>Two",
                "<svg><title>One</title></svg>",
                "<p =x>One",
                "<p x=\"One",
                "<title>One",
                "<title/>One",
                "One<!-- comment -->",
                "<p>One<!-->Two",
                "<p>One<![CDATA[Two]]>",
                "<!doctype html SYSTEM 'x'><p>One",
            })
    void shouldLeaveBrokenAndUnusualPagesToJsoup(String page) {
        // given
        MarkupReader reader = new MarkupReader(page);

        // when
        boolean regular = reader.read();

        // then
        assertThat(regular).isFalse();
        assertThat(written(PageTree.of(page))).isEqualTo(written(Jsoup.parse(page)));
    }

    @Test
    void shouldParseTagsInAnyOrderAsJsoupDoes() {
        // given
        Random random = new Random(18);
        List<String> pages = Stream.generate(() -> page(random)).limit(PAGES).toList();

        // when
        List<String> different = pages.stream()
                .filter(page -> !written(PageTree.of(page)).equals(written(Jsoup.parse(page))))
                .toList();

        // then
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<ul><li>",
                "<dl><dd>",
                "<table><tr><td>",
                "<table><td>",
                "<div><table><td>",
                "<div><div><table><td>",
                "<table><tbody><tr><td>",
                "<div><table><tbody><tr><td>",
                "<table><tr><td><ul><li>"
            })
    void shouldLeaveDeepPagesToJsoup(String tags) {
        // given
        String page = tags.repeat(1_000) + "One";

        // when
        String text = PageTree.of(page).text();

        // then
        assertThat(text).isEqualTo("One");
    }

    private static String page(Random random) {
        StringBuilder page = new StringBuilder(random.nextBoolean() ? "<!doctype html>" : "");
        int length = 1 + random.nextInt(LONGEST);
        for (int i = 0; i < length; i++) {
            List<String> from = random.nextInt(4) == 0 ? TEXTS : PARTS;
            page.append(from.get(random.nextInt(from.size())));
        }
        return page.toString();
    }

    /** The tree but for what {@link PageTree} leaves out. */
    private static String written(Node node) {
        if (node instanceof TextNode text) {
            Node parent = text.parentNode();
            boolean outside = parent == null || List.of("#document", "html").contains(parent.nodeName());
            return outside && text.isBlank() ? "" : "[" + text.getWholeText() + "]";
        }
        if (node instanceof DataNode data) {
            return "{" + data.getWholeData() + "}";
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        String attributes = element.attributes().asList().stream()
                .map(Attribute::html)
                .map(attribute -> " " + attribute)
                .collect(Collectors.joining());
        String content =
                element.childNodes().stream().map(PageTreeTest::written).collect(Collectors.joining());
        return "<" + element.normalName() + attributes + ">" + content + "</>";
    }
}
