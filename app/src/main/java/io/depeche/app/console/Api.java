package io.depeche.app.console;

import com.sun.net.httpserver.HttpExchange;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.console.desk.Providers;
import io.depeche.app.console.flow.FlowLog;
import io.depeche.app.console.flow.StageFlow;
import io.depeche.app.console.web.Access.Wish;
import io.depeche.app.console.web.Reply;
import io.depeche.app.console.web.Request;
import io.depeche.app.dead.Letter;
import io.depeche.app.pipeline.Version;
import io.depeche.app.settings.Settings;
import io.depeche.model.kafka.Topics;
import io.depeche.model.operation.Operation;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the page asks for, below {@code /api/}. Answers are JSON; a problem is {@code {"problem": what to do}}.
 *
 * <pre>
 * GET  flow                          stages, providers, letters
 * GET  events?after=SEQ&amp;FILTER    server-sent events: new articles that match, and the flow
 * GET  articles?before=SEQ&amp;FILTER  a list; FILTER is language, provider, ticker, entity, word, route, change
 * GET  articles/URI?revision=N       an article; articles/URI/explain?why-not=NAME what the stages did
 * GET  letters?code=&amp;stage=        dead letters; letters/PLACE one, letters/PLACE/explain what this version makes of it
 * POST explain?why-not=NAME          the body as a raw item; why a name is not a tag of it
 * GET  watch                         watch lists, matches and routes
 * POST watch/add, watch/remove       an entry as JSON; needs the token
 * POST brake/release                a stage, the reason and who decides, as JSON; needs the token
 * POST letters/redrive, letters/discard  a letter's place, the reason and who decides, as JSON; needs the token
 * </pre>
 */
record Api(
        Settings settings,
        Desk desk,
        FlowLog flow,
        ArticleAnswers articles,
        LetterAnswers letters,
        LetterChanges letterChanges,
        ExplainAnswers explain,
        WatchAnswers watch,
        BrakeChanges brakeChanges,
        Supplier<Collection<Operation>> brakes) {
    private static final int LONGEST_FORM = 16 << 10;

    static Api of(Settings settings, Cluster cluster, InProcess process, Desk desk, Records records, FlowLog flow) {
        Topics topics = settings.topics();
        ArticleAnswers articles = new ArticleAnswers(desk.articles(), records);
        return new Api(
                settings,
                desk,
                flow,
                articles,
                new LetterAnswers(desk.letters(), records, topics.deadLetters(), CodeTexts.all()),
                new LetterChanges(cluster, settings),
                new ExplainAnswers(process.pipeline(), process.reference(), records, articles),
                new WatchAnswers(
                        cluster,
                        topics,
                        desk.watched(),
                        process.pipeline().distribution().routes().topics(),
                        desk.articles()),
                new BrakeChanges(cluster, topics.operations()),
                process.brakes());
    }

    /**
     * How everything goes.
     *
     * @param now by the clock of this host
     * @param brakes those that are on, of all stages
     * @param operations the last that anybody decided
     * @param letters dead letters that nobody has decided about
     * @param writable whether a token lets readers change something
     */
    record Flow(
            String version,
            Instant now,
            String prefix,
            List<StageFlow> stages,
            Collection<Operation> brakes,
            List<Providers.Seen> providers,
            List<Operation> operations,
            long letters,
            int articles,
            boolean writable) {}

    /** What a request for {@code /api/} wants: asking to explain changes nothing. */
    static Wish wish(HttpExchange exchange) {
        boolean reads = List.of("GET", "HEAD").contains(exchange.getRequestMethod())
                || "/api/explain".equals(exchange.getRequestURI().getPath());
        return reads ? Wish.READ : Wish.WRITE;
    }

    boolean isStream(Request request) {
        return request.path().equals(List.of("api", "events"))
                && request.method().equals("GET");
    }

    void stream(Request request) throws IOException {
        new Events(desk, this::now).stream(request);
    }

    private Flow now() {
        return new Flow(
                Version.number(),
                Instant.now(),
                settings.topics().prefix(),
                flow.stages(),
                brakes.get(),
                desk.articles().providers(),
                desk.operations().latest(),
                desk.letters().waiting(),
                desk.articles().size(),
                settings.consoleToken().isPresent());
    }

    Reply answer(Request request) throws IOException {
        return switch (request.method() + " " + String.join("/", request.path().subList(0, 2))) {
            case "GET api/flow" -> Reply.json(now());
            case "GET api/articles" -> article(request);
            case "GET api/letters" -> letter(request);
            case "GET api/watch" -> watch.list();
            case "POST api/explain" ->
                body(request, settings.maxItemBytes(), bytes -> explain.pasted(bytes, whyNot(request)));
            case "POST api/watch", "POST api/letters", "POST api/brake" -> change(request);
            default -> unknown();
        };
    }

    private Reply article(Request request) {
        List<String> path = request.path();
        return switch (path.size()) {
            case 2 -> articles.list(request);
            case 3 -> articles.one(path.get(2), request);
            default -> path.get(3).equals("explain") ? explained(path.get(2), whyNot(request)) : unknown();
        };
    }

    private Reply explained(String uri, String whyNot) {
        return desk.articles().revisions(uri).stream()
                .findFirst()
                .map(row -> explain.behind(row, whyNot))
                .orElseGet(() -> Reply.problem(404, "the console does not know this article: " + uri));
    }

    private static String whyNot(Request request) {
        return request.query().getOrDefault("why-not", "").strip();
    }

    private Reply letter(Request request) {
        List<String> path = request.path();
        return switch (path.size()) {
            case 2 -> letters.list(request);
            case 3 -> letters.one(path.get(2));
            default -> path.get(3).equals("explain") ? retried(path.get(2)) : unknown();
        };
    }

    private Reply retried(String place) {
        return letters.record(place)
                .map(record -> explain.letter(record, Letter.of(record).stage()))
                .orElseGet(() -> LetterAnswers.gone(place));
    }

    private Reply change(Request request) throws IOException {
        return switch (String.join("/", request.path())) {
            case "api/watch/add" -> body(request, LONGEST_FORM, watch::add);
            case "api/watch/remove" -> body(request, LONGEST_FORM, watch::remove);
            case "api/letters/redrive" -> body(request, LONGEST_FORM, letterChanges::redrive);
            case "api/letters/discard" -> body(request, LONGEST_FORM, letterChanges::discard);
            case "api/brake/release" -> body(request, LONGEST_FORM, brakeChanges::release);
            default -> unknown();
        };
    }

    private static Reply body(Request request, int limit, Function<byte[], Reply> answer) throws IOException {
        return request.body(limit).map(answer).orElseGet(() -> Reply.problem(413, "more than " + limit + " bytes"));
    }

    private static Reply unknown() {
        return Reply.problem(404, "the console answers nothing at this address");
    }
}
