package io.depeche.app.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.Ledger;
import io.depeche.app.cluster.TopicReader;
import io.depeche.model.Json;
import io.depeche.model.kafka.Topics;
import io.depeche.model.ninjs.NinjsArticle;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where items ended, as any subscriber can read it from the topics. */
record Outcomes(
        Ledger ledger,
        List<NinjsArticle> articles,
        List<ConsumerRecord<byte[], byte[]>> letters,
        List<ConsumerRecord<byte[], byte[]>> skips) {
    private static final Duration POLL = Duration.ofMillis(50);

    /** Reads from the beginning until every item of these raw records has ended or waits. */
    static Outcomes await(Cluster cluster, Topics topics, Set<String> raw) throws IOException {
        Outcomes outcomes = new Outcomes(new Ledger(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (TopicReader articles = TopicReader.fromBeginning(cluster, topics.articles());
                TopicReader letters = TopicReader.fromBeginning(cluster, topics.deadLetters());
                TopicReader skips = TopicReader.fromBeginning(cluster, topics.skipped());
                TopicReader held = TopicReader.fromBeginning(cluster, topics.held())) {
            while (!outcomes.ledger.accountsFor(raw)
                    || !Stream.of(articles, letters, skips, held).allMatch(TopicReader::isAtEnd)) {
                for (ConsumerRecord<byte[], byte[]> record : articles.poll(POLL)) {
                    outcomes.ledger.enter(record);
                    outcomes.articles.add(article(record));
                }
                held.poll(POLL).forEach(outcomes.ledger::enterHeld);
                outcomes.enter(letters, outcomes.letters);
                outcomes.enter(skips, outcomes.skips);
            }
        }
        return outcomes;
    }

    private void enter(TopicReader reader, List<ConsumerRecord<byte[], byte[]>> records) {
        reader.poll(POLL).forEach(record -> {
            ledger.enter(record);
            records.add(record);
        });
    }

    private static NinjsArticle article(ConsumerRecord<byte[], byte[]> record) throws IOException {
        NinjsArticle article = Json.read(record.value(), NinjsArticle.class);
        assertThat(new String(record.key(), UTF_8)).isEqualTo(article.uri());
        return article;
    }
}
