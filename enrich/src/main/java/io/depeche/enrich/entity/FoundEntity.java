package io.depeche.enrich.entity;

import io.depeche.enrich.text.Relevance;
import io.depeche.enrich.text.Relevance.Position;
import io.depeche.model.EntityTag;
import io.depeche.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects the mentions of one thing in an article. */
final class FoundEntity {
    private final Candidate first;
    private final List<Span> mentions = new ArrayList<>();
    private String name = "";
    private double confidence;

    FoundEntity(Candidate first) {
        this.first = first;
    }

    void mention(Passage passage, Candidate candidate) {
        mentions.add(passage.finder()
                .span(
                        passage.word(candidate.first()).start(),
                        passage.word(candidate.end() - 1).end()));
        confidence = Math.max(confidence, candidate.evidence().confidence());
        String form = passage.name(candidate.first(), candidate.end());
        name = form.length() > name.length() ? form : name;
    }

    EntityTag toTag(int bodyLength) {
        List<Position> positions =
                mentions.stream().map(m -> new Position(m.field(), m.start())).toList();
        return new EntityTag(first.type(), name, first.id(), Relevance.of(positions, bodyLength), confidence, mentions);
    }
}
