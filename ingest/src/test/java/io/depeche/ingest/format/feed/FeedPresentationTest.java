package io.depeche.ingest.format.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.ingest.format.Files;
import io.depeche.ingest.format.found.FoundItem;
import io.depeche.model.WireItem.Picture;
import io.depeche.model.WireItem.Presentation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedPresentationTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.example/1, https://a.example/1",
        "https://a.example/1?id=7&utm_source=rss&utm_medium=feed#top, https://a.example/1?id=7#top",
        "https://a.example/1?utm_source=rss, https://a.example/1",
        "https://www.google.com/url?rct=j&url=https%3A%2F%2Fa.example%2F1%3Fx%3D2&ct=ga, https://a.example/1?x=2",
        "https://t.example/click?u=https://a.example/1&k=9, https://a.example/1",
        "/news/1, https://b.example/news/1",
        "news/1?x=ä, https://b.example/feed/news/1?x=ä",
        "https://a.example/search?q=https, https://a.example/search?q=https",
        "https://a.example/1%zz,",
        "https://a.example/a|b c, https://a.example/a%7Cb%20c",
        "mailto:a@b.example,",
        "'',",
        "'not an address:',"
    })
    void shouldFindTheAddressForReaders(String written, @Nullable String address) {
        assertThat(WebAddress.of(written, "https://b.example/feed/")).isEqualTo(address);
    }

    @Test
    void shouldReadLinkSummaryAndPicturesOfANewspapersFeed() {
        Presentation presented = presentation("""
                <rss xmlns:media='http://search.yahoo.com/mrss/' xmlns:content='http://purl.org/rss/1.0/modules/content/'>
                <channel><link>https://a.example/</link><item><title>Rain</title><link>/1?utm_source=rss</link>
                <description>It &lt;b&gt;rained&lt;/b&gt; a lot.</description>
                <content:encoded>&lt;p&gt;On Tuesday rain fell.&lt;/p&gt;</content:encoded>
                <media:group>
                  <media:content url='https://a.example/s.jpg' width='100' medium='image'/>
                  <media:content url='https://a.example/l.jpg' width='900' height='600' type='image/jpeg'/>
                  <media:description>Rain in Lindholm</media:description><media:credit>J. Ek</media:credit>
                </media:group>
                <media:thumbnail url='https://a.example/t.jpg'/>
                <enclosure url='https://a.example/talk.mp3' type='audio/mpeg'/>
                </item></channel></rss>""");

        assertThat(presented)
                .isEqualTo(new Presentation(
                        "https://a.example/1",
                        "It rained a lot.",
                        List.of(new Picture(
                                "https://a.example/l.jpg", "image/jpeg", 900, 600, "Rain in Lindholm", "J. Ek"))));
    }

    @Test
    void shouldReadPicturesFromEnclosuresThumbnailsAndLinks() {
        assertThat(pictures("<rss><channel><item><enclosure url='https://a.example/1.png' type='image/png'/>"))
                .isEqualTo("https://a.example/1.png");
        assertThat(
                        pictures(
                                "<rss xmlns:m='http://search.yahoo.com/mrss/'><channel><item><m:thumbnail url='https://a.example/t.jpg'/>"))
                .isEqualTo("https://a.example/t.jpg");
        Presentation atom = presentation("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>x</title>"
                + "<link rel='enclosure' type='image/png' href='https://a.example/2.png'/></entry></feed>");
        assertThat(atom.pictures()).extracting(Picture::href).containsExactly("https://a.example/2.png");
    }

    @ParameterizedTest
    @CsvSource({
        "'', <p>Rain fell.</p>,",
        "Rain fell., <p>Rain fell. And snow.</p>,",
        "Rain fell., <p>Snow came.</p>, Rain fell."
    })
    void shouldTakeForASummaryOnlyWhatTheBodyDoesNotBeginWith(
            String description, String body, @Nullable String summary) {
        Presentation presented = presentation("<rss><channel><item><link>https://a.example/1</link><description>"
                + description + "</description><encoded><![CDATA[" + body + "]]></encoded></item></channel></rss>");

        assertThat(presented.summary()).isEqualTo(summary);
    }

    @Test
    void shouldReadAChannelThatPutsItsItemsFirst() {
        FoundItem item = Files.item("<rss><channel><item><title>Regen</title><link>https://a.example/1</link></item>"
                + "<title>Lindholm Post</title><language>de</language></channel></rss>");

        assertThat(item.claim().providers()).contains("Lindholm Post");
        assertThat(item.language()).isEqualTo("de");
    }

    @Test
    void shouldNameTheNewspaperThatASearchFeedQuotes() {
        FoundItem item = Files.item(
                "<rss><channel><title>Search: rain</title><link>https://s.example</link><item><title>Rain</title>"
                        + "<source url='https://www.post.example'>Lindholm Post</source></item></channel></rss>");

        assertThat(item.claim().providers()).containsExactly("post.example", "Lindholm Post");
    }

    @Test
    void shouldReadAJsonFeed() {
        FoundItem item = Files.item("""
                {"version":"https://jsonfeed.org/version/1.1","title":"Lindholm Post","home_page_url":"https://post.example/",
                 "language":"en","items":[{"id":7,"url":"https://post.example/7","title":"Rain &amp; snow",
                 "content_html":"<p>Rain fell.</p>","summary":"A wet day","image":"https://post.example/7.jpg",
                 "date_published":"2025-05-01T09:30:00+02:00","authors":[{"name":"Ida Ros"},{"name":"Jo Ek"}],"tags":["weather"]}]}""");

        assertThat(item.claim().id()).isEqualTo("7");
        assertThat(item.claim().providers()).containsExactly("post.example", "Lindholm Post");
        assertThat(item.lines().headlines()).containsExactly("Rain & snow");
        assertThat(item.lines().byline()).isEqualTo("Ida Ros, Jo Ek");
        assertThat(item.presentation())
                .isEqualTo(new Presentation(
                        "https://post.example/7",
                        "A wet day",
                        List.of(new Picture("https://post.example/7.jpg", null, null, null, null, null))));
    }

    private static String pictures(String start) {
        return presentation(start + "<title>x</title></item></channel></rss>")
                .pictures()
                .get(0)
                .href();
    }

    private static Presentation presentation(String feed) {
        Presentation presentation = Files.item(feed).presentation();
        if (presentation == null) {
            throw new AssertionError("nothing beside the text");
        }
        return presentation;
    }
}
