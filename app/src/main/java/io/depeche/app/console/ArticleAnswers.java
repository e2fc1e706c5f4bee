package io.depeche.app.console;

import io.depeche.app.cluster.Place;
import io.depeche.app.console.desk.ArticleFilter;
import io.depeche.app.console.desk.ArticleRow;
import io.depeche.app.console.desk.ArticleShelf;
import io.depeche.app.console.desk.ArticleShelf.Page;
import io.depeche.app.console.web.Reply;
import io.depeche.app.console.web.Request;
import io.depeche.model.Json;
import io.depeche.model.ninjs.NinjsArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers about articles: the list, and one with its revisions. */
record ArticleAnswers(ArticleShelf shelf, Records records) {
    private static final int MOST_ROWS = 500;

    /**
     * A list.
     *
     * @param facets how many articles on the shelf have each language, provider and change
     * @param size how many are on the shelf
     */
    record Listed(Page page, Map<String, Map<String, Integer>> facets, int size) {}

    /**
     * An article.
     *
     * @param revisions those on the shelf, newest first
     */
    record Whole(NinjsArticle article, List<ArticleRow> revisions) {}

    Reply list(Request request) {
        int limit = (int) Math.max(1, Math.min(MOST_ROWS, request.number("limit", MOST_ROWS)));
        Page page = shelf.older(ArticleFilter.of(request.query()), request.number("before", 0), limit);
        return Reply.json(new Listed(page, shelf.facets(), shelf.size()));
    }

    /** The latest revision, or that which the query names. */
    Reply one(String uri, Request request) {
        List<ArticleRow> revisions = shelf.revisions(uri);
        long wanted = request.number("revision", 0);
        Optional<ArticleRow> row = revisions.stream()
                .filter(revision -> wanted == 0 || revision.revision() == wanted)
                .findFirst();
        return row.flatMap(this::article)
                .map(article -> Reply.json(new Whole(article, revisions)))
                .orElseGet(() -> Reply.problem(
                        404,
                        "not among the last " + ArticleShelf.CAPACITY
                                + " revisions, or past the retention of its topic: " + uri
                                + "; 'depeche tail --from-beginning' looks further back"));
    }

    Optional<NinjsArticle> article(ArticleRow row) {
        return records.at(Place.parse(row.place())).map(record -> {
            try {
                return Json.read(record.value(), NinjsArticle.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
