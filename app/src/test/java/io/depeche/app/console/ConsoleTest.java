package io.depeche.app.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.depeche.model.operation.Operation;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console on real stages and a real broker, asked over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleTest {
    private static final Pattern IMPORT = Pattern.compile("(?:import|from|import\\()\\s*\"\\./([a-z-]+\\.js)\"");
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(console/[^\"]+)\"");

    private RunningConsole running;

    @BeforeAll
    void start(@TempDir Path dir) throws IOException {
        running = RunningConsole.start(dir);
        running.send(Samples.ARTICLES);
        running.awaitArticles(Samples.LATEST);
        running.awaitLetters(1);
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void shouldServeAPageThatRunsNothingButItsOwnModules() throws Exception {
        HttpResponse<String> page = running.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'", "trusted-types 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .doesNotContain("<style", "style=", "onclick")
                .doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void shouldWeighLessThan200KilobytesWithEveryAsset() throws Exception {
        long weight = 0;
        for (String asset : assets()) {
            HttpResponse<String> file = running.get("/" + asset);
            assertThat(file.statusCode()).as(asset).isEqualTo(200);
            weight += file.body().getBytes(UTF_8).length;
        }

        assertThat(weight).isBetween(10_000L, 200_000L);
    }

    /** The files that the page names, and those that its modules import. */
    private Set<String> assets() throws Exception {
        Set<String> assets = new TreeSet<>();
        Matcher named = ASSET.matcher(running.get("/").body());
        while (named.find()) {
            add(assets, named.group(1));
        }
        return assets;
    }

    private void add(Set<String> assets, String asset) throws Exception {
        if (assets.add(asset) && asset.endsWith(".js")) {
            Matcher imported = IMPORT.matcher(running.get("/" + asset).body());
            while (imported.find()) {
                add(assets, "console/" + imported.group(1));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/console/, 404",
        "/console/../logback.xml, 404",
        "/console/%2e%2e/logback.xml, 404",
        "/console/docs/dead-letters.md, 404",
        "/api/nothing, 404",
        "/api/articles/urn:unknown, 404",
        "/api/letters/wire.raw-0@0, 404",
        "/api/letters/nonsense, 404",
        "/api/articles/urn%ZZ, 400",
        "/livez, 200",
        "/metrics, 200"
    })
    void shouldAnswerOtherAddresses(String path, int status) {
        assertThat(running.raw("GET " + path + " HTTP/1.1", "Host: localhost")).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @CsvSource({
        "language=fr, two",
        "provider=Reuters, one",
        "ticker=XPAR%3AHO, one hostile two",
        "entity=anne%20kervella, one hostile two",
        "route=desk.reuters, one",
        "word=guided%20boats, one",
        "change=correction, one",
        "change=kill, three",
        "word=boats&change=kill, ''"
    })
    void shouldListTheLatestArticlesByFilter(String query, String ids) throws Exception {
        JsonNode rows = running.json("/api/articles?" + query).at("/page/rows");

        assertThat(texts(rows, "uri"))
                .containsExactlyElementsOf(ids.lines()
                        .flatMap(line -> Stream.of(line.split(" ")))
                        .map("urn:x:"::concat)
                        .toList());
    }

    @Test
    void shouldGiveAnArticleWithItsRevisions() throws Exception {
        JsonNode latest = running.json("/api/articles/" + encoded("urn:x:one"));
        JsonNode first = running.json("/api/articles/" + encoded("urn:x:one") + "?revision=1");

        assertThat(latest.at("/article/version").asText()).isEqualTo("2");
        assertThat(latest.at("/article/annotations/instruments/0/ticker").asText())
                .isEqualTo("HO");
        assertThat(texts(latest.get("revisions"), "change")).containsExactly("correction", "new");
        assertThat(first.at("/article/version").asText()).isEqualTo("1");
    }

    @Test
    void shouldExplainAnArticleFromItsRawItem() throws Exception {
        JsonNode explained = running.json("/api/articles/" + encoded("urn:x:one") + "/explain");

        assertThat(explained.get("source").asText()).startsWith("wire.raw-");
        assertThat(explained.get("items").size()).isEqualTo(1);
        assertThat(explained.at("/items/0/article/uri").asText()).isEqualTo("urn:x:one");
    }

    @Test
    void shouldExplainWhatAReaderPastesWithTheFileAndLineOfEachRule() throws Exception {
        JsonNode explained = running.post("/api/explain", Samples.PASTED);

        JsonNode removed = explained.at("/items/0/article/removed/0");
        assertThat(removed.get("text").asText()).startsWith("OSLO, March 14 (Reuters)");
        assertThat(explained.get("rules").get(removed.get("rule").asText()).asText())
                .matches("styles/.*\\.yaml:\\d+");
    }

    @Test
    void shouldSayWhatFoundEachEntityAndWhyANameIsNotATag() {
        JsonNode notes = running.post("/api/explain?why-not=Oslo%20Harbour", Samples.PASTED)
                .at("/notes/0");

        assertThat(notes.get("entities")).isNotEmpty().allSatisfy(by -> assertThat(by.asText())
                .startsWith("by "));
        assertThat(notes.at("/whyNot/0").asText()).isEqualTo("neither headline nor body has it");
    }

    @Test
    void shouldNameAKilledArticleByItsLastHeadline() {
        assertThat(running.json("/api/articles?change=kill")
                        .at("/page/rows/0/headline")
                        .asText())
                .isEqualTo("A port that does not exist");
    }

    @Test
    void shouldShowABrakeAndReleaseItWithAReason() {
        // given
        running.pullBrake();
        running.awaitBrakes(1);
        JsonNode brake = running.json("/api/flow").at("/brakes/0");
        String release = "{\"stage\":\"enrich\",\"reason\":\"mended\",\"by\":\"me\"}";

        // when
        JsonNode nameless = running.change("/api/brake/release", release.replace("\"me\"", "\" \""));
        JsonNode released = running.change("/api/brake/release", release);
        running.awaitBrakes(0);

        // then
        assertThat(brake.get("subject").asText()).isEqualTo("enrich");
        assertThat(brake.get("reason").asText()).contains("met a bug");
        assertThat(nameless.get("problem").asText()).contains("who decides this, and why");
        assertThat(released.get("stage").asText()).isEqualTo("enrich");
        assertThat(running.change("/api/brake/release", release).get("problem").asText())
                .isEqualTo("the brake of enrich is off; somebody has released it already");
        running.awaitOperation(Operation.BRAKE_RELEASE);
    }

    @Test
    void shouldShowALetterWithItsBytesAndWhatItsCodeMeans() throws Exception {
        JsonNode list = running.json("/api/letters");
        String place = list.at("/letters/0/place").asText();
        JsonNode letter = running.json("/api/letters/" + encoded(place));
        JsonNode explained = running.json("/api/letters/" + encoded(place) + "/explain");

        assertThat(list.at("/groups/0/code").asText()).isEqualTo("FMT-MALFORMED");
        assertThat(list.at("/groups/0/text/advice").asText()).contains("send it again");
        assertThat(new String(Base64.getDecoder().decode(letter.get("bytes").asText()), UTF_8))
                .isEqualTo(Samples.BROKEN);
        assertThat(explained.at("/items/0/code").asText()).isEqualTo("FMT-MALFORMED");
    }

    @Test
    void shouldSendALettersRecordAgainAndNoteThatOneNeedsNothingMore() {
        // given
        running.send(List.of(Samples.BROKEN.getBytes(UTF_8)));
        running.awaitLetters(2);
        String place = running.newestLetter();

        // when
        JsonNode redriven = running.change("/api/letters/redrive", decision(place));
        running.awaitOtherLetterThan(place);
        JsonNode discarded = running.change("/api/letters/discard", decision(running.newestLetter()));
        running.awaitDecisionsOnAllLettersBut(1);

        // then
        assertThat(redriven.get("state").asText()).isEqualTo("redriven");
        assertThat(discarded.get("state").asText()).isEqualTo("discarded");
        assertThat(running.json("/api/letters/" + encoded(place))
                        .at("/letter/state")
                        .asText())
                .isEqualTo("redriven");
        assertThat(running.change("/api/letters/discard", decision(place))
                        .get("problem")
                        .asText())
                .isEqualTo("somebody has redriven this letter already");
        assertThat(running.change("/api/letters/discard", decision(place).replace("me", " "))
                        .get("problem")
                        .asText())
                .contains("who decides this, and why");
    }

    private static String decision(String place) {
        return "{\"place\":\"" + place + "\",\"reason\":\"why\",\"by\":\"me\"}";
    }

    @Test
    void shouldTellTheFlow() throws Exception {
        JsonNode flow = running.json("/api/flow");

        assertThat(texts(flow.get("stages"), "stage")).containsExactly("ingest", "enrich", "sink");
        assertThat(texts(flow.get("stages"), "state")).containsOnly("RUNNING");
        assertThat(texts(flow.get("providers"), "name")).contains("Reuters");
        assertThat(flow.get("letters").asInt()).isEqualTo(1);
        assertThat(flow.get("writable").asBoolean()).isTrue();
    }

    @Test
    void shouldSendWhatMatchesAsItComesAndTheFlow() throws Exception {
        List<String> events = running.events("/api/events?language=fr&after=0", 2);

        assertThat(events).anySatisfy(event -> assertThat(event).startsWith("event: flow\n"));
        assertThat(events)
                .filteredOn(event -> event.startsWith("event: articles\n"))
                .singleElement()
                .satisfies(event -> assertThat(event).contains("\"uri\":\"urn:x:two\"", "\"gone\":["));
    }

    @Test
    void shouldAddAndRemoveEntriesOfWatchListsWithTheToken() throws Exception {
        String entry = "{\"list\":\"ports\",\"kind\":\"name\",\"text\":\"Lorient\",\"reason\":\"why\",\"by\":\"me\"}";

        assertThat(running.change("/api/watch/add", entry).at("/entries/0/text").asText())
                .isEqualTo("Lorient");
        assertThat(running.change("/api/watch/add", entry.replace("\"me\"", "\" \""))
                        .at("/problem")
                        .asText())
                .contains("say who decides this, and why");
        assertThat(running.json("/api/watch").at("/routes/0/topic").asText()).isEqualTo("desk.reuters");
        assertThat(running.json("/api/watch").at("/routes/0/articles").asInt()).isEqualTo(1);
        assertThat(running.change("/api/watch/remove", entry).get("entries")).isNull();
        assertThat(running.change("/api/watch/remove", entry.replace("Lorient", "Brest"))
                        .at("/problem")
                        .asText())
                .contains("no entry ports/name/Brest");
    }

    /** What a browser sends when another site makes it ask, when a name is made to point here, and when nothing is wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /api/flow  | Host: localhost                                              | 200",
                "GET /api/flow  | Host: 127.0.0.1:9464                                         | 200",
                "GET /api/flow  | Host: [::1]:9464                                             | 200",
                "GET /api/flow  | Host: evil.example                                           | 401",
                "GET /api/flow  | Host: localhost.evil.example                                 | 401",
                "GET /api/flow  | Host: evil.example; Authorization: Bearer TOKEN              | 200",
                "GET /          | Host: desk.example                                           | 200",
                "GET /api/flow  | Host: localhost; Sec-Fetch-Site: cross-site                  | 403",
                "GET /api/flow  | Host: localhost; Sec-Fetch-Site: same-site                   | 403",
                "GET /api/flow  | Host: localhost; Sec-Fetch-Site: same-origin                 | 200",
                "GET /api/flow  | Host: localhost; Origin: https://evil.example                | 403",
                "GET /api/flow  | Host: localhost; Origin: null                                | 403",
                "POST /api/watch/add | Host: localhost                                         | 401",
                "POST /api/watch/add | Host: localhost; Authorization: Bearer wrong            | 401",
                "POST /api/watch/add | Host: localhost; Authorization: Bearer TOKEN            | 400",
                "POST /api/watch/add | Host: localhost; Origin: http://evil.example; Authorization: Bearer TOKEN | 403",
                "POST /api/letters/redrive | Host: localhost                                   | 401",
                "POST /api/brake/release   | Host: localhost                                   | 401",
                "POST /api/explain   | Host: localhost; Origin: http://localhost               | 200",
                "POST /api/explain   | Host: localhost; Origin: http://evil.example            | 403",
                "DELETE /api/watch   | Host: localhost                                         | 401"
            })
    void shouldKnowWhoAsks(String request, String headers, int status) {
        String[] lines = headers.replace("TOKEN", RunningConsole.TOKEN).split("; ", -1);

        assertThat(running.raw(request + " HTTP/1.1", lines)).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void shouldNotPrintTheTokenAnywhere() throws Exception {
        for (String path : List.of("/", "/api/flow", "/metrics", "/api/watch")) {
            assertThat(running.get(path).body()).doesNotContain(RunningConsole.TOKEN);
        }
    }

    /** Each view and action in a headless Chromium; {@code app/src/test/browser} has the checks. */
    @Test
    void shouldWorkInABrowser() throws Exception {
        Browser browser = Browser.find();
        browser.skipUnlessThere();

        List<String> failures = browser.run(
                running.address(),
                RunningConsole.TOKEN,
                Map.of(
                        "SEND",
                        () -> running.send(List.of(Samples.item(
                                "late",
                                1,
                                "en",
                                "Late Wire",
                                "usable",
                                "A late article",
                                "The ferry of Lorient was late."))),
                        "BRAKE",
                        running::pullBrake));

        assertThat(failures).isEmpty();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.get(field).asText())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
