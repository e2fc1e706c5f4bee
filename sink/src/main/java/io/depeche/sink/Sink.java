package io.depeche.sink;

import io.depeche.model.EnrichedArticle;
import io.depeche.model.Outcome;
import io.depeche.model.Stage;
import io.depeche.model.StageName;
import io.depeche.model.ninjs.NinjsArticle;
import io.depeche.sink.ninjs.NinjsMapper;
import java.util.List;

/**
 * The last stage: it turns an annotated article into a finished one. It keeps the texts that cleaning removed, for
 * {@code explain}; {@link NinjsArticle#publicJson} leaves them out.
 */
public final class Sink implements Stage<EnrichedArticle, NinjsArticle> {
    private final NinjsMapper mapper;

    /**
     * A sink.
     *
     * @param pipeline the version of Dépêche, as {@code lineage.pipeline} names it
     */
    public Sink(String pipeline) {
        mapper = new NinjsMapper(pipeline);
    }

    @Override
    public String name() {
        return StageName.SINK.id();
    }

    @Override
    public List<Outcome<NinjsArticle>> apply(EnrichedArticle input) {
        return List.of(mapper.map(input));
    }
}
