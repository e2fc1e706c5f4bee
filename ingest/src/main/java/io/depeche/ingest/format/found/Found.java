package io.depeche.ingest.format.found;

import io.depeche.model.Problem;
import io.depeche.model.Remark;
import java.util.List;
import java.util.function.Function;

/** What a reader finds at one place in an input: an item, something that is not news, or something unreadable. */
public sealed interface Found permits FoundItem, Found.NotNews, Found.Broken {
    /** Calls the function for this case. */
    <R> R fold(Function<FoundItem, R> item, Function<Problem, R> notNews, Function<Problem, R> broken);

    /** This with more remarks, if it is an item. */
    default Found plus(List<Remark> more) {
        return this;
    }

    /** Understood, and deliberately not an article. */
    record NotNews(Problem reason) implements Found {
        @Override
        public <R> R fold(Function<FoundItem, R> item, Function<Problem, R> notNews, Function<Problem, R> broken) {
            return notNews.apply(reason);
        }
    }

    /** Unreadable. */
    record Broken(Problem problem) implements Found {
        @Override
        public <R> R fold(Function<FoundItem, R> item, Function<Problem, R> notNews, Function<Problem, R> broken) {
            return broken.apply(problem);
        }
    }

    /** Something that is not news, and the reason. */
    static Found notNews(String message) {
        return new NotNews(new Problem("FMT-NOT-NEWS", message));
    }

    /** Something unreadable. */
    static Found broken(String code, String message) {
        return new Broken(new Problem(code, message));
    }
}
