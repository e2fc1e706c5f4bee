package io.depeche.ingest.format.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTreeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html lang=de><head><meta charset=\"utf-8\"><title>Ships &amp; ports\n| Post</title></head>",
                "<meta name=author content='Ana D&iacute;az &amp co'/><link rel=canonical href=https://a.example/?a=1&b=2 />",
                "<HTML><HEAD><META Name=\"Author\" CONTENT = \"Ana\" content=\"Tom\"><META name><LINK REL=\"canonical\"></HEAD>",
                "<head><script type=\"application/ld+json\">{\"a\": \"<meta name=author>\"}</script><meta name=\"date\" content=\"\">",
                "<html><head></head><meta property=\"og:title\" content=\"Rain\"><title>Rain</title><title>Sun</title>"
            })
    void shouldReadWhatBelongsInAHeadWithoutJsoupsParser(String markup) {
        // when
        Document head = HeadTree.of(markup);

        // then
        assertThat(head.getElementsByTag("body")).isEmpty();
        assertThat(facts(head)).isEqualTo(facts(Jsoup.parse(markup)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><head>Text<title>Rain</title>",
                "<head><div><title>Rain</title></div><meta name=author content=Ana>",
                "<meta name=a><html lang=fr><meta name=b>",
                "<head><title>Rain</b></title><meta name=author content=Ana>",
                "<head><script>\"<!--<script></script><meta name=a>\"</script><meta name=b></head>",
                "<head><meta-x name=a><meta name=b",
                "<head><title>Rain"
            })
    void shouldLeaveOtherHeadsToJsoup(String markup) {
        // when
        Document head = HeadTree.of(markup);

        // then
        assertThat(head.getElementsByTag("body")).isNotEmpty();
        assertThat(facts(head)).isEqualTo(facts(Jsoup.parse(markup)));
    }

    private static List<String> facts(Document head) {
        return Stream.concat(
                        Stream.of(head.title()),
                        head.select("html, meta, link").stream().map(HeadTreeTest::shown))
                .toList();
    }

    private static String shown(Element element) {
        return element.normalName()
                + element.attributes().asList().stream()
                        .map(attribute -> " " + attribute.getKey() + "=" + attribute.getValue())
                        .reduce("", String::concat);
    }
}
