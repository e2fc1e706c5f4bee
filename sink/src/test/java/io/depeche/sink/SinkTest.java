package io.depeche.sink;

import static io.depeche.model.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import io.depeche.model.EnrichedArticle;
import io.depeche.model.Field;
import io.depeche.model.Json;
import io.depeche.model.Outcome;
import io.depeche.model.PubStatus;
import io.depeche.model.Remark;
import io.depeche.model.Span;
import io.depeche.model.Story;
import io.depeche.model.WireItem;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.model.ninjs.NinjsArticle.InfoSource;
import io.depeche.model.ninjs.NinjsArticle.Text;
import io.depeche.model.ninjs.NinjsForm;
import io.depeche.sink.ninjs.Withdrawal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinkTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/article.json");

    private final Sink sink = new Sink("1.2.3");

    static Stream<Arguments> articles() {
        return arguments(TestArticles.all());
    }

    static Stream<Arguments> soundArticles() {
        return arguments(TestArticles.sound());
    }

    private static Stream<Arguments> arguments(Map<String, EnrichedArticle> articles) {
        return articles.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Reed\r\nin Oslo", "\rAda Reed\tin Oslo\n", "Ada Reed in Oslo"})
    void shouldPublishTheBylineOnOneLine(String coded) {
        // given
        EnrichedArticle enriched = anArticle()
                .withLines(new WireItem.NewsLines(List.of("Port opens"), null, coded, null, null, null))
                .enriched();

        // when
        NinjsArticle article = publish(enriched);

        // then
        assertThat(article.by()).isEqualTo("Ada Reed in Oslo");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("articles")
    void shouldWithdrawAnArticleAsOurSchemaDescribesAndWithoutWhatItSays(String name, EnrichedArticle enriched) {
        // given
        NinjsArticle article = publish(enriched);

        // when
        NinjsArticle withdrawal = Withdrawal.of(article);

        // then
        Contract.assertKept(withdrawal);
        assertThat(withdrawal.pubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(withdrawal.lineage().raw()).isEqualTo(article.lineage().raw());
        String json = Json.line(withdrawal);
        article.headlines().forEach(headline -> assertThat(json).doesNotContain(headline.value()));
        Stream.of(article.slugline(), article.by(), article.located(), article.edNote())
                .filter(Objects::nonNull)
                .forEach(text -> assertThat(json).doesNotContain(text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("articles")
    void shouldPublishWhatOurSchemaDescribes(String name, EnrichedArticle enriched) throws IOException {
        // when
        NinjsArticle article = publish(enriched);

        // then
        Contract.assertKept(article);
        Contract.assertKept(Json.read(article.publicJson(NinjsForm.EXTENDED), NinjsArticle.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("articles")
    void shouldPublishValidNinjs(String name, EnrichedArticle enriched) throws IOException {
        // given
        Optional<JsonSchema> official = OfficialSchema.extended();
        assumeTrue(official.isPresent(), "IPTC's schema is not beside the repository: " + OfficialSchema.FILE);

        // when
        NinjsArticle article = publish(enriched);

        // then
        assertThat(official.orElseThrow().validate(Contract.tree(article))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("articles")
    void shouldPublishByIptcsOwnSchemaWhatIsStrict(String name, EnrichedArticle enriched) throws IOException {
        // given
        Optional<JsonSchema> official = OfficialSchema.alone();
        assumeTrue(official.isPresent(), "IPTC's schema is not beside the repository: " + OfficialSchema.FILE);
        NinjsArticle article = publish(enriched);

        // then
        for (NinjsArticle record : List.of(article, Withdrawal.of(article))) {
            JsonNode strict = Contract.MAPPER.readTree(record.publicJson(NinjsForm.STRICT));
            assertThat(official.orElseThrow().validate(strict)).isEmpty();
            JsonNode extended = Contract.MAPPER.readTree(record.publicJson(NinjsForm.EXTENDED));
            assertThat(official.orElseThrow().validate(extended)).isNotEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("articles")
    void shouldLeaveOutNothingButOurPropertiesOfWhatIsStrict(String name, EnrichedArticle enriched) throws IOException {
        // given
        NinjsArticle article = publish(enriched);

        // when
        JsonNode strict = Contract.MAPPER.readTree(article.publicJson(NinjsForm.STRICT));

        // then
        ObjectNode extended = (ObjectNode) Contract.MAPPER.readTree(article.publicJson(NinjsForm.EXTENDED));
        assertThat(strict).isEqualTo(extended.without(OfficialSchema.OURS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("soundArticles")
    void shouldReadSeamsThatTheirSchemasDescribe(String name, EnrichedArticle enriched) {
        // then
        assertThat(Contract.violations("enriched-article", enriched)).isEmpty();
        assertThat(Contract.violations("wire-item", enriched.article().source()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("articles")
    void shouldPublishWhatASubscriberReadsBack(String name, EnrichedArticle enriched) throws IOException {
        // given
        NinjsArticle article = publish(enriched);

        // when
        NinjsArticle read = Json.read(Json.bytes(article), NinjsArticle.class);

        // then
        assertThat(read).isEqualTo(article);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("articles")
    void shouldPublishMentionsOfThePublishedTextAlone(String name, EnrichedArticle enriched) {
        // given
        NinjsArticle article = publish(enriched);

        // when
        Stream<Span> mentions = Stream.concat(
                article.annotations().entities().stream().flatMap(entity -> entity.mentions().stream()),
                article.annotations().instruments().stream()
                        .flatMap(instrument -> instrument.mentions().stream())
                        .map(at -> new Span(at.field(), at.start(), at.end(), at.text())));

        // then
        assertThat(mentions).allSatisfy(mention -> {
            List<Text> texts = mention.field() == Field.HEADLINE ? article.headlines() : article.bodies();
            int[] points = texts.get(0).value().codePoints().toArray();
            assertThat(new String(points, mention.start(), mention.end() - mention.start()))
                    .isEqualTo(mention.text());
        });
    }

    @Test
    void shouldNoticeAPropertyThatNoSchemaDescribes() {
        // given
        ObjectNode article = (ObjectNode) Contract.tree(publish(TestArticles.full()));
        ((ObjectNode) article.at("/story")).put("undocumented", 1);

        // then
        assertThat(Contract.violations("article", article)).hasSize(1);
    }

    @Test
    void shouldNoticeAPropertyThatNinjsDoesNotKnow() throws IOException {
        // given
        Optional<JsonSchema> official = OfficialSchema.extended();
        assumeTrue(official.isPresent(), "IPTC's schema is not beside the repository: " + OfficialSchema.FILE);
        ObjectNode article = (ObjectNode) Contract.tree(publish(TestArticles.full()));
        article.put("undocumented", 1);

        // then
        assertThat(official.orElseThrow().validate(article)).hasSize(1);
    }

    @Test
    void shouldPublishAFullArticleAsTheGoldenFileShows() throws IOException {
        // when
        String json = Json.pretty(publish(TestArticles.full())) + "\n";

        // then
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, json);
        }
        assertThat(json).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void shouldCountCodePointsAndWords() {
        // given a body of 12 code points, two words and a dash
        EnrichedArticle enriched =
                anArticle().withParagraph("Port \uD83D\uDE80 – été").enriched();

        // when
        Text body = publish(enriched).bodies().get(0);

        // then
        assertThat(body.charCount()).isEqualTo(12);
        assertThat(body.wordCount()).isEqualTo(2);
    }

    @Test
    void shouldLeaveOutAnEmptyHeadline() {
        // given
        EnrichedArticle enriched = anArticle().withParagraph("Text").enriched();

        // then
        assertThat(publish(enriched).headlines()).isEmpty();
    }

    @Test
    void shouldKeepTheAgencysOwnHeadlineAndItsTags() {
        // given
        EnrichedArticle enriched = anArticle()
                .withTaggedHeadline("Harbour opens", "UPDATE 2-Harbour opens", "UPDATE 2")
                .enriched();

        // when
        NinjsArticle article = publish(enriched);

        // then
        assertThat(article.headlines())
                .extracting(Text::role, Text::value)
                .containsExactly(tuple("main", "Harbour opens"), tuple("original", "UPDATE 2-Harbour opens"));
        assertThat(article.genres()).containsExactly(new NinjsArticle.Genre("UPDATE 2"));
    }

    @Test
    void shouldLeaveOutAKilledArticlesBodyAndWhatWasFoundInIt() {
        // given
        EnrichedArticle killed = TestArticles.killed();

        // when
        NinjsArticle article = publish(killed);

        // then
        assertThat(article.pubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(article.bodies()).isEmpty();
        assertThat(article.organisations()).isEmpty();
        assertThat(article.annotations().instruments()).isEmpty();
        assertThat(article.places()).extracting(NinjsArticle.Name::name).containsExactly("Portville");
    }

    @Test
    void shouldHoldBackWhatTheStoryWithholds() {
        // given
        EnrichedArticle enriched = anArticle().withChange(Story.Change.WITHHELD).enriched();

        // then
        assertThat(publish(enriched).pubStatus()).isEqualTo(PubStatus.WITHHELD);
    }

    @Test
    void shouldNameTheAgencyOnlyWhenItIsKnown() {
        // then
        assertThat(publish(anArticle().enriched()).infoSources()).isEmpty();
        assertThat(publish(anArticle().withProvider("Example Wire").enriched()).infoSources())
                .containsExactly(new InfoSource("Example Wire", "provider"));
    }

    @Test
    void shouldRemarkAUriThatItHadToRepair() {
        // given
        EnrichedArticle enriched = anArticle().withUri("story 17").enriched();

        // when
        List<Remark> remarks =
                sink.apply(enriched).get(0).fold(Outcome.Kept::remarks, skipped -> List.of(), refused -> List.of());

        // then
        assertThat(remarks).extracting(Remark::code).containsExactly("SNK-URI");
        assertThat(publish(enriched).uri()).isEqualTo("urn:x-depeche:uri:story%2017");
        assertThat(publish(enriched).lineage().remarks()).isEqualTo(remarks);
    }

    @Test
    void shouldPutIntoHeadersWhatSubscribersFilterOn() {
        // when
        Map<String, String> headers = ArticleHeaders.of(publish(TestArticles.full()), NinjsForm.EXTENDED);

        // then
        assertThat(headers)
                .containsExactly(
                        Map.entry("depeche-language", "fr"),
                        Map.entry("depeche-provider", "Example Wire"),
                        Map.entry("depeche-status", "usable"),
                        Map.entry("depeche-change", "update"),
                        Map.entry("depeche-tickers", "XPAR:HO,XPAR:DSY"),
                        Map.entry("depeche-raw", "wire.raw-0@41#1/1"),
                        Map.entry("depeche-schema", "ninjs-article/1"));
    }

    @Test
    void shouldLeaveOutHeadersOfWhatIsNotKnown() {
        // when
        Map<String, String> headers = ArticleHeaders.of(publish(anArticle().enriched()), NinjsForm.STRICT);

        // then
        assertThat(headers)
                .containsOnlyKeys("depeche-status", "depeche-change", "depeche-raw", "depeche-schema")
                .containsEntry("depeche-schema", "ninjs/3.1");
    }

    @Test
    void shouldKeepRemovedTextOutOfThePublicForm() throws IOException {
        // given
        NinjsArticle article = publish(TestArticles.full());

        // when
        NinjsArticle published = Json.read(article.publicJson(NinjsForm.EXTENDED), NinjsArticle.class);

        // then
        assertThat(article.removed())
                .containsExactly(new NinjsArticle.RemovedText("example.credit", 26, "(édité par Inès Marchetti)"));
        assertThat(published.removed()).containsExactly(new NinjsArticle.RemovedText("example.credit", 26, null));
        assertThat(published.bodies()).isEqualTo(article.bodies());
    }

    private NinjsArticle publish(EnrichedArticle enriched) {
        List<Outcome<NinjsArticle>> outcomes = sink.apply(enriched);
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0).fold(Outcome.Kept::value, SinkTest::unexpected, SinkTest::unexpected);
    }

    private static NinjsArticle unexpected(Outcome<NinjsArticle> outcome) {
        throw new AssertionError(outcome);
    }
}
