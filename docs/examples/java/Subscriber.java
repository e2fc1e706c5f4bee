import io.depeche.model.PubStatus;
import io.depeche.model.Story.Change;
import io.depeche.model.kafka.JsonSerde;
import io.depeche.model.kafka.Topics;
import io.depeche.model.ninjs.NinjsArticle;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Prints the articles about one listed instrument, their corrections and their withdrawals, from all that Kafka still has and
 * then as they come. It needs depeche-model and what that needs: kafka-clients and Jackson.
 *
 * <p>Usage: {@code java -cp CLASSPATH Subscriber.java BOOTSTRAP_SERVERS MIC:TICKER}
 */
public final class Subscriber {
    /** The latest revision of each article that was read. */
    private final Map<String, Integer> revisions = new HashMap<>();

    /** The articles that stand under the instrument now. */
    private final Set<String> standing = new HashSet<>();

    /** Reads until it is stopped. */
    public static void main(String[] args) {
        Topics topics = new Topics("wire");
        Map<String, Object> settings = Map.of("bootstrap.servers", args[0], "isolation.level", "read_committed");
        Subscriber subscriber = new Subscriber();
        try (Consumer<String, NinjsArticle> consumer = new KafkaConsumer<>(
                settings, new StringDeserializer(), new JsonSerde<>(NinjsArticle.class).deserializer())) {
            // no group: the program knows nothing when it starts, so it reads everything again
            List<TopicPartition> partitions = consumer.partitionsFor(topics.byTicker()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (true) {
                for (ConsumerRecord<String, NinjsArticle> record : consumer.poll(Duration.ofSeconds(1))) {
                    if (args[1].equals(record.key())) {
                        subscriber.read(record.value());
                    }
                }
            }
        }
    }

    private void read(NinjsArticle article) {
        String uri = article.uri();
        int revision = article.story().revision();
        // revision 1 begins anew: an article of which nothing came for 35 days is counted from 1 again
        if (revision > 1 && revision <= revisions.getOrDefault(uri, 0)) {
            return;
        }
        revisions.put(uri, revision);
        Change change = article.story().change();
        if (article.pubStatus() == PubStatus.CANCELED) {
            if (standing.remove(uri)) {
                String why = change == Change.KILL || change == Change.WITHHELD ? change.code() : "not about it";
                print("withdrawal", article, why);
            }
        } else if (standing.add(uri)) {
            print("article", article, article.headlines().get(0).value());
        } else if (change != Change.REPEAT) {
            print(change == Change.CORRECTION ? "correction" : "update", article, article.headlines().get(0).value());
        }
    }

    private static void print(String what, NinjsArticle article, String text) {
        System.out.println(String.join("\t", what, article.uri(), article.version(), text));
    }
}
