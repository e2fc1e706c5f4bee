package io.depeche.enrich.clean.style;

import io.depeche.model.Article.Contributor;
import io.depeche.model.Article.Dateline;
import io.depeche.model.Remark;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts about the article in one match. */
public record Lifted(
        List<String> authors,
        List<Contributor> contributors,
        @Nullable Dateline dateline,
        @Nullable String provider,
        @Nullable Instant time,
        @Nullable String note,
        @Nullable String tag,
        List<Remark> remarks) {
    /** Without facts. */
    static final Lifted NOTHING = new Lifted(List.of(), List.of(), null, null, null, null, null, List.of());

    public Lifted {
        authors = List.copyOf(authors);
        contributors = List.copyOf(contributors);
        remarks = List.copyOf(remarks);
    }

    static Lifted authors(List<String> authors) {
        return new Lifted(authors, List.of(), null, null, null, null, null, List.of());
    }

    static Lifted contributors(List<Contributor> contributors) {
        return new Lifted(List.of(), contributors, null, null, null, null, null, List.of());
    }

    static Lifted dateline(Dateline dateline, @Nullable String provider) {
        return new Lifted(List.of(), List.of(), dateline, provider, null, null, null, List.of());
    }

    static Lifted source(
            List<String> authors, @Nullable String provider, @Nullable Instant time, List<Remark> remarks) {
        return new Lifted(authors, List.of(), null, provider, time, null, null, remarks);
    }

    static Lifted note(String note) {
        return new Lifted(List.of(), List.of(), null, null, null, note, null, List.of());
    }

    static Lifted tag(String tag) {
        return new Lifted(List.of(), List.of(), null, null, null, null, tag, List.of());
    }
}
