package io.depeche.app.console;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.console.desk.ArticleShelf;
import io.depeche.app.console.desk.WatchedShelf;
import io.depeche.app.console.web.Reply;
import io.depeche.app.watchlist.WatchEntries;
import io.depeche.app.watchlist.WatchWriter;
import io.depeche.model.Json;
import io.depeche.model.kafka.Topics;
import io.depeche.model.operation.WatchEntry;
import io.depeche.sink.watch.WatchLists;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Answers about watch lists and routes, and changes watch lists. */
record WatchAnswers(Cluster cluster, Topics topics, WatchedShelf shelf, List<String> routes, ArticleShelf articles) {
    private static final String LIST = "[A-Za-z0-9._-]{1,100}";

    /** The entries of all lists, the articles that fit them, and the routes. */
    record Listed(List<WatchEntry> entries, List<WatchedShelf.Match> matches, List<Route> routes) {}

    /**
     * The rules that send articles to a topic.
     *
     * @param articles how many of those that the console knows are there
     */
    record Route(String topic, int articles) {}

    /** An entry to add or to remove, and who decided it why. */
    record Change(String list, WatchEntry.Kind kind, String text, String reason, String by) {}

    Reply list() {
        return listed(WatchEntries.read(cluster, topics.watchlists()).all().stream());
    }

    private Reply listed(Stream<WatchEntry> entries) {
        return Reply.json(new Listed(entries.toList(), shelf.matches(), routed()));
    }

    private List<Route> routed() {
        Map<String, Integer> known = articles.facets().getOrDefault("route", Map.of());
        return routes.stream()
                .map(topic -> new Route(topic, known.getOrDefault(topic, 0)))
                .toList();
    }

    Reply add(byte[] body) {
        WatchEntry entry = entry(body);
        WatchLists.check(entry.kind(), entry.text());
        try (WatchWriter writer = new WatchWriter(cluster, topics)) {
            writer.add(List.of(entry));
        }
        return listed(Stream.concat(others(entry), Stream.of(entry)).sorted(Comparator.comparing(WatchEntry::key)));
    }

    Reply remove(byte[] body) {
        WatchEntry entry = entry(body);
        if (WatchEntries.read(cluster, topics.watchlists()).of(entry.key()).isEmpty()) {
            return Reply.problem(404, "no entry " + entry.key() + "; somebody has removed it already");
        }
        try (WatchWriter writer = new WatchWriter(cluster, topics)) {
            writer.remove(List.of(entry));
        }
        return listed(others(entry));
    }

    /** The entries without a changed one: Kafka shows a transaction to readers a moment after its writer has committed it. */
    private Stream<WatchEntry> others(WatchEntry changed) {
        return WatchEntries.read(cluster, topics.watchlists()).all().stream()
                .filter(entry -> !entry.key().equals(changed.key()));
    }

    private static WatchEntry entry(byte[] body) {
        Change change = read(body);
        check(change.list().matches(LIST), "name the list with letters, digits, '.', '_' and '-'");
        check(!change.text().isBlank(), "say what to look for");
        check(!change.reason().isBlank() && !change.by().isBlank(), "say who decides this, and why");
        return new WatchEntry(
                change.list(), change.kind(), change.text().strip(), change.reason(), change.by(), Instant.now());
    }

    private static Change read(byte[] body) {
        try {
            Change change = Json.read(body, Change.class);
            check(
                    change.list() != null
                            && change.kind() != null
                            && change.text() != null
                            && change.reason() != null
                            && change.by() != null,
                    "give list, kind, text, reason and by");
            return change;
        } catch (IOException e) {
            throw new IllegalArgumentException("not a change of a watch list: " + e.getMessage(), e);
        }
    }

    private static void check(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }
}
