package io.depeche.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.depeche.app.broker.EmbeddedBroker;
import io.depeche.app.cluster.Cluster;
import io.depeche.app.cluster.TopicPlan;
import io.depeche.app.cluster.TopicSpec;
import io.depeche.app.settings.Settings;
import io.depeche.app.settings.SettingsReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What {@code run} writes where nobody looks. */
class JsonLogTest {
    @TempDir
    Path dir;

    @RegisterExtension
    final Children children = new Children();

    @Test
    void shouldWriteNothingButJsonWithOneLineForEachState() throws Exception {
        // given
        Settings settings = SettingsReader.read(Map.of("DEPECHE_INSTANCE", "test"));
        try (EmbeddedBroker broker = EmbeddedBroker.start(dir.resolve("broker"), 0, BrokerProcess.MAX_RECORD_BYTES)) {
            try (Admin admin = Cluster.at(broker.address(), settings).admin()) {
                TopicPlan.of(admin, TopicSpec.all(settings)).apply(admin);
            }

            // when
            Child sink = children.run("one", dir, broker.address(), "sink");
            while (!sink.output().contains("running sink") && !sink.hasEndedByItself()) {
                Thread.onSpinWait();
            }
            sink.kill();

            // then
            List<JsonNode> lines = new ArrayList<>();
            for (String line : sink.output().lines().toList()) {
                // Java itself says so when the machine gives it further options
                if (!line.startsWith("Picked up JAVA_TOOL_OPTIONS")) {
                    lines.add(new ObjectMapper().readTree(line));
                }
            }
            assertThat(lines).allSatisfy(line -> assertThat(line.fieldNames())
                    .toIterable()
                    .startsWith("time", "level", "logger", "thread", "message"));
            assertThat(lines)
                    .filteredOn(line -> line.has("stage"))
                    .extracting(line -> line.get("stage").asText() + " "
                            + line.get("message").asText())
                    .containsExactly("sink REBALANCING", "sink RUNNING");
        }
    }
}
